// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretfield.h"

#include "ui/settings/calmcombo.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString whereSecretIs(const SettingValue &value)
{
    if (!value.isSet)
        return SecretField::tr("não definido");
    const QString shown = value.masked.isEmpty() ? QString() : u" ("_s + value.masked + u')';
    switch (value.origin) {
    case ValueOrigin::Environment: return SecretField::tr("definido na variável de ambiente %1").arg(value.spelling);
    case ValueOrigin::Keychain: return SecretField::tr("definido no cofre do sistema");
    default: return SecretField::tr("definido no arquivo .env") + shown;
    }
}

} // namespace

SecretField::SecretField(const QString &name, bool withKeychain, QWidget *parent)
    : QWidget(parent), m_withKeychain(withKeychain), m_state(new QLabel), m_replace(new QPushButton),
      m_move(new QPushButton), m_remove(new QPushButton(tr("Remover"))), m_entry(new QWidget), m_note(new QLabel),
      m_edit(new QLineEdit), m_place(new CalmCombo), m_take(new QPushButton(tr("Usar este"))),
      m_give(new QPushButton(tr("Desistir")))
{
    m_state->setObjectName(u"secretState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_replace->setObjectName(u"secretReplace"_s);
    m_replace->setAccessibleName(tr("Definir: %1").arg(name));
    m_move->setObjectName(u"secretMove"_s);
    m_move->setToolTip(tr("O segredo vai como está, sem ser mostrado; vale ao salvar."));
    m_remove->setObjectName(u"secretRemove"_s);
    m_remove->setAccessibleName(tr("Remover: %1").arg(name));
    m_edit->setObjectName(u"secretEdit"_s);
    m_edit->setAccessibleName(name);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_edit->setPlaceholderText(tr("digite ou cole; não será mostrado"));
    m_place->setObjectName(u"secretPlace"_s);
    m_place->setAccessibleName(tr("Onde guardar: %1").arg(name));
    m_place->addItem(tr("no cofre do sistema"));
    m_place->addItem(tr("no arquivo .env"));
    m_place->setVisible(withKeychain);
    m_take->setObjectName(u"secretTake"_s);
    m_take->setEnabled(false);
    m_give->setObjectName(u"secretGiveUp"_s);

    auto *line = new QHBoxLayout;
    line->addWidget(m_state, 1);
    line->addWidget(m_move);
    line->addWidget(m_replace);
    line->addWidget(m_remove);
    m_note->setObjectName(u"secretNote"_s);
    m_note->setWordWrap(true);
    m_note->setVisible(withKeychain);
    auto *both = new QVBoxLayout(m_entry);
    both->setContentsMargins(0, 0, 0, 0);
    auto *entry = new QHBoxLayout;
    both->addLayout(entry);
    both->addWidget(m_note);
    entry->addWidget(m_edit, 1);
    entry->addWidget(m_place);
    entry->addWidget(m_take);
    entry->addWidget(m_give);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addLayout(line);
    all->addWidget(m_entry);
    m_entry->hide();

    connect(m_replace, &QPushButton::clicked, this, [this] { open(true); });
    connect(m_move, &QPushButton::clicked, this, [this] { emit moveWanted(m_other); });
    connect(m_remove, &QPushButton::clicked, this, &SecretField::removed);
    connect(m_give, &QPushButton::clicked, this, [this] { open(false); });
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_take->setEnabled(!text.isEmpty());
        emit typed();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &SecretField::take);
    connect(m_take, &QPushButton::clicked, this, &SecretField::take);
}

void SecretField::show(const SettingValue &value)
{
    m_state->setText(whereSecretIs(value));
    m_replace->setText(value.isSet ? tr("Substituir…") : tr("Definir…"));
    m_remove->setVisible(value.isSet && !value.isOverridden());
    m_keychainThere = value.keychainThere;
    m_move->setVisible(m_withKeychain && m_keychainThere && value.isSet && !value.isOverridden());
    m_place->setVisible(m_withKeychain && m_keychainThere);
    m_note->setText(m_keychainThere
                        ? tr("O cofre é do usuário do sistema: uma tarefa agendada em outra conta não o lê; para ela, "
                             "guarde no .env (só o dono o lê).")
                        : tr("Não há cofre do sistema nesta sessão: o segredo fica no .env (só o dono o lê)."));
    m_other = value.origin == ValueOrigin::Keychain ? SecretPlace::EnvFile : SecretPlace::Keychain;
    m_move->setText(m_other == SecretPlace::EnvFile ? tr("Mover para o .env") : tr("Mover para o cofre"));
    m_move->setAccessibleName(u"%1: %2"_s.arg(m_move->text(), m_edit->accessibleName()));
    m_replace->setEnabled(!value.isOverridden());
    // A new secret stays where the old one was, unless the operator says otherwise.
    if (!isTyping())
        m_place->setCurrentIndex(value.isSet && value.origin == ValueOrigin::EnvFile ? 1 : 0);
}

QWidget *SecretField::first() const
{
    return m_entry->isHidden() ? static_cast<QWidget *>(m_replace) : m_edit;
}

bool SecretField::isTyping() const
{
    return !m_edit->text().isEmpty();
}

void SecretField::open(bool typing)
{
    m_edit->clear();
    m_entry->setVisible(typing);
    (typing ? static_cast<QWidget *>(m_edit) : m_replace)->setFocus();
}

void SecretField::drop()
{
    m_edit->clear();
    m_entry->hide();
}

void SecretField::take()
{
    if (m_edit->text().isEmpty())
        return;
    const Secret secret(m_edit->text());
    // Before the field is emptied, which shows the old secret and its place again.
    const SecretPlace place = m_withKeychain && m_keychainThere && m_place->currentIndex() == 0 ? SecretPlace::Keychain
                                                                                                : SecretPlace::EnvFile;
    // Out of the widget before anybody else hears of it.
    open(false);
    emit secretSet(secret, place);
}

} // namespace Etl

#include "moc_secretfield.cpp"
