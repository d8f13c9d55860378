// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingrow.h"

#include "core/base/decimal.h"
#include "core/base/plaintext.h"
#include "core/config/settingstable.h"
#include "ui/controls/folderfield.h"
#include "ui/controls/icons.h"
#include "ui/settings/calmcombo.h"
#include "ui/settings/secretfield.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString originText(const SettingValue &value, const QString &key)
{
    switch (value.origin) {
    case ValueOrigin::Option: return SettingRow::tr("vem da linha de comando; o .env não muda nada aqui");
    case ValueOrigin::Environment:
        return SettingRow::tr("vem da variável de ambiente %1; o .env não muda nada aqui").arg(value.spelling);
    case ValueOrigin::EnvFile:
        return value.spelling == key ? SettingRow::tr("no .env")
                                     : SettingRow::tr("no .env, como %1").arg(value.spelling);
    case ValueOrigin::Keychain: return SettingRow::tr("no cofre do sistema");
    case ValueOrigin::Default: break;
    }
    return findSettingKey(key)->defaultValue.isEmpty() ? SettingRow::tr("não definido") : SettingRow::tr("padrão");
}

/// "1.234,5" as the .env has it: 1234.5. Without a comma, or with one that makes no number, it stays as it was typed.
QString withPoint(const QString &typed)
{
    if (!typed.contains(u','))
        return typed;
    const auto number = Decimal::parseBrazilian(typed);
    return number ? number->toString() : typed;
}

QLabel *quietLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    QPalette quiet = label->palette();
    quiet.setColor(QPalette::WindowText, toneText(Tone::Muted));
    label->setPalette(quiet);
    return label;
}

} // namespace

SettingRow::SettingRow(const SettingField &field, bool hidden, QWidget *parent)
    : QWidget(parent), m_field(field), m_origin(quietLabel({})), m_revert(new QToolButton),
      m_explanation(quietLabel(settingExplanation(field.key))), m_icon(new QLabel), m_mistake(new QLabel)
{
    setObjectName(u"row_"_s + field.key);
    m_editor = makeEditor(hidden);
    auto *label = new QLabel(field.label);
    label->setObjectName(u"section"_s);
    label->setBuddy(m_editor);
    QLabel *name = quietLabel(field.key);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_origin->setObjectName(u"origin"_s);
    m_origin->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_origin->setWordWrap(true);
    m_revert->setObjectName(u"revert"_s);
    m_revert->setIcon(icon(u"reload"_s));
    m_revert->setToolTip(tr("Desfazer a alteração desta chave"));
    m_revert->setAccessibleName(tr("Desfazer a alteração: %1").arg(field.label));
    m_revert->setFocusPolicy(Qt::StrongFocus);
    m_explanation->setWordWrap(true);
    m_mistake->setObjectName(u"mistake"_s);
    m_mistake->setTextFormat(Qt::PlainText);
    m_mistake->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(name);
    head->addWidget(m_origin, 1);
    head->addWidget(m_revert);
    auto *wrong = new QHBoxLayout;
    wrong->addWidget(m_icon, 0, Qt::AlignTop);
    wrong->addWidget(m_mistake, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addLayout(head);
    all->addWidget(m_editor);
    all->addLayout(wrong);
    all->addWidget(m_explanation);

    connect(m_revert, &QToolButton::clicked, this, [this] { emit reverted(key()); });
    say({}, {}, Tone::Failure);
}

QWidget *SettingRow::makeEditor(bool hidden)
{
    const auto edited = [this] {
        if (!m_showing)
            emit textEdited(key(), text());
    };
    if (hidden || m_field.kind == FieldKind::Secret) {
        m_secret = new SecretField(m_field.label, m_field.kind == FieldKind::Secret);
        connect(m_secret, &SecretField::secretSet, this,
                [this](const Secret &secret, SecretPlace place) { emit secretSet(key(), secret, place); });
        connect(m_secret, &SecretField::moveWanted, this,
                [this](SecretPlace place) { emit secretMoved(key(), place); });
        connect(m_secret, &SecretField::removed, this, [this] { emit secretRemoved(key()); });
        return m_secret;
    }
    if (m_field.kind == FieldKind::Folder) {
        m_folder = new FolderField(m_field.label);
        m_folder->editor()->setObjectName(m_field.key);
        if (m_field.key == "DIR_LOGS"_L1)
            m_folder->setEmptyWord(tr("Vazio: a pasta logs ao lado do .env."));
        connect(m_folder, &FolderField::pathChanged, this, edited);
        return m_folder;
    }
    if (m_field.kind == FieldKind::Choice) {
        m_combo = new CalmCombo;
        m_combo->setObjectName(m_field.key);
        m_combo->setAccessibleName(m_field.label);
        for (const FieldChoice &choice : m_field.choices)
            m_combo->addItem(choice.label, choice.value);
        connect(m_combo, &QComboBox::currentIndexChanged, this, edited);
        return m_combo;
    }
    m_edit = new QLineEdit;
    m_edit->setObjectName(m_field.key);
    m_edit->setAccessibleName(m_field.label);
    m_edit->setClearButtonEnabled(true);
    if (const QString standard = findSettingKey(m_field.key)->defaultValue; !standard.isEmpty())
        m_edit->setPlaceholderText(tr("padrão: %1").arg(standard));
    connect(m_edit, &QLineEdit::textChanged, this, edited);
    return m_field.kind == FieldKind::File ? makeFileEditor() : m_edit;
}

QWidget *SettingRow::makeFileEditor()
{
    auto *browse = new QPushButton(tr("Procurar…"));
    browse->setObjectName(u"browse"_s);
    browse->setAccessibleName(tr("Procurar: %1").arg(m_field.label));
    auto *both = new QWidget;
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_edit, 1);
    line->addWidget(browse);
    both->setFocusProxy(m_edit);
    connect(browse, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, m_field.label, m_edit->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::AnyFile);
        dialog->setLabelText(QFileDialog::Accept, tr("Escolher"));
        connect(dialog, &QFileDialog::fileSelected, m_edit, &QLineEdit::setText);
        dialog->open();
    });
    return both;
}

QString SettingRow::text() const
{
    if (m_folder)
        return m_folder->path();
    if (m_combo)
        return m_combo->currentData().toString();
    const QString typed = m_edit ? m_edit->text().trimmed() : QString();
    return m_field.kind == FieldKind::Decimal ? withPoint(typed) : typed;
}

void SettingRow::setText(const QString &text)
{
    // What is typed at this moment is not replaced by its own trimmed copy.
    if (this->text() == text && !(m_combo && m_combo->currentIndex() < 0))
        return;
    const QScopedValueRollback showing(m_showing, true);
    if (m_folder)
        m_folder->setPath(text);
    if (m_edit)
        m_edit->setText(text);
    if (m_combo) {
        int index = m_combo->findData(text, Qt::UserRole, Qt::MatchFixedString);
        if (index < 0) {
            // A wrong value of the file stays visible.
            m_combo->addItem(text, text);
            index = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(index);
    }
}

void SettingRow::show(const SettingValue &value, const QString &mistake, const QString &gap, bool changed)
{
    const bool fixed = value.isOverridden();
    if (m_secret)
        m_secret->show(value);
    else
        setText(value.isSet || m_combo ? value.text : QString());
    if (m_edit)
        m_edit->setReadOnly(fixed);
    if (m_folder)
        m_folder->setEnabled(!fixed);
    if (m_combo)
        m_combo->setEnabled(!fixed);
    m_origin->setText(changed ? tr("alterado, ainda não salvo") : originText(value, key()));
    QPalette toned = m_origin->palette();
    toned.setColor(QPalette::WindowText, toneText(changed ? Tone::Running : fixed ? Tone::Warning : Tone::Muted));
    m_origin->setPalette(toned);
    m_revert->setVisible(changed);
    if (mistake.isEmpty())
        say(gap, u"warning"_s, Tone::Warning);
    else
        say(mistake, u"failure"_s, Tone::Failure);
}

void SettingRow::say(const QString &sentence, const QString &iconName, Tone tone)
{
    m_mistake->setText(sentence);
    m_mistake->setVisible(!sentence.isEmpty());
    m_icon->setVisible(!sentence.isEmpty());
    m_editor->setAccessibleDescription(sentence.isEmpty() ? m_explanation->text() : sentence);
    if (sentence.isEmpty())
        return;
    QPalette toned = m_mistake->palette();
    toned.setColor(QPalette::WindowText, toneText(tone));
    m_mistake->setPalette(toned);
    const int side = m_mistake->fontMetrics().height();
    m_icon->setPixmap(icon(iconName, tone).pixmap(QSize(side, side), devicePixelRatioF()));
}

bool SettingRow::matches(const QString &searchKey) const
{
    // Words and the key's name: "DB_HOST" is searched as it is written or as two words.
    return labelKey(m_field.label + u' ' + m_field.key + u' ' + m_explanation->text()).contains(searchKey);
}

void SettingRow::takeFocus()
{
    (m_secret ? m_secret->first() : m_editor)->setFocus(Qt::OtherFocusReason);
}

} // namespace Etl

#include "moc_settingrow.cpp"
