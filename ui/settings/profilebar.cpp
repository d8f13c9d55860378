// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/profilebar.h"

#include "ui/controls/environmentlook.h"
#include "ui/controls/icons.h"
#include "ui/settings/calmcombo.h"

#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// As it stands on the disk now: the list of the bar may not have come yet. Blocks on the disk.
Profile profileNamed(const SettingsSources &sources, const QString &name)
{
    if (name.isEmpty())
        return {{}, locateEnv(sources).value_or(QString())};
    return {name, Profiles::of(sources).envOf(name)};
}

} // namespace

ProfileBar::ProfileBar(QWidget *parent)
    : QWidget(parent), m_choice(new CalmCombo), m_icon(new QLabel), m_kind(new QLabel), m_path(new QLabel),
      m_create(new QPushButton(tr("Novo…"))), m_copy(new QPushButton(tr("Duplicar…"))),
      m_rename(new QPushButton(tr("Renomear…"))), m_remove(new QPushButton(tr("Excluir"))), m_entry(new QWidget),
      m_question(new QLabel), m_name(new QLineEdit), m_accept(new QPushButton),
      m_dismiss(new QPushButton(tr("Desistir")))
{
    m_choice->setObjectName(u"profileChoice"_s);
    m_choice->setAccessibleName(tr("Ambiente em uso"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *label = new QLabel(tr("A&mbiente"));
    label->setObjectName(u"section"_s);
    label->setBuddy(m_choice);
    m_kind->setObjectName(u"profileKind"_s);
    m_path->setObjectName(u"profilePath"_s);
    m_path->setTextFormat(Qt::PlainText);
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_path->setWordWrap(true);
    m_create->setObjectName(u"profileCreate"_s);
    m_copy->setObjectName(u"profileCopy"_s);
    m_rename->setObjectName(u"profileRename"_s);
    m_remove->setObjectName(u"profileRemove"_s);
    m_name->setObjectName(u"profileName"_s);
    m_name->setAccessibleName(tr("Nome do ambiente"));
    m_accept->setObjectName(u"profileAccept"_s);
    m_question->setWordWrap(true);

    auto *line = new QHBoxLayout;
    line->addWidget(label);
    line->addWidget(m_choice);
    line->addWidget(m_icon);
    line->addWidget(m_kind);
    line->addStretch(1);
    for (QPushButton *button : {m_create, m_copy, m_rename, m_remove})
        line->addWidget(button);
    auto *entry = new QHBoxLayout(m_entry);
    entry->setContentsMargins(0, 0, 0, 0);
    entry->addWidget(m_question);
    entry->addWidget(m_name, 1);
    entry->addWidget(m_accept);
    entry->addWidget(m_dismiss);
    m_entry->hide();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addLayout(line);
    all->addWidget(m_entry);
    all->addWidget(m_path);

    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        const QString name = m_choice->itemData(index).toString();
        if (name == m_current)
            return;
        setCurrent(m_current);
        emit wanted(name);
    });
    connect(m_create, &QPushButton::clicked, this, [this] { ask(Asking::Create); });
    connect(m_copy, &QPushButton::clicked, this, [this] { ask(Asking::Copy); });
    connect(m_rename, &QPushButton::clicked, this, [this] { ask(Asking::Rename); });
    connect(m_remove, &QPushButton::clicked, this, [this] { removeCurrent(false); });
    connect(m_dismiss, &QPushButton::clicked, this, &ProfileBar::dismiss);
    connect(m_accept, &QPushButton::clicked, this, &ProfileBar::accept);
    connect(m_name, &QLineEdit::returnPressed, this, &ProfileBar::accept);
}

void ProfileBar::setSources(const SettingsSources &sources)
{
    m_sources = sources;
    if (!m_acting)
        reload();
}

void ProfileBar::setCurrent(const QString &name)
{
    m_current = name;
    const QSignalBlocker quiet(m_choice);
    const int index = m_choice->findData(name);
    m_choice->setCurrentIndex(index);
    const bool named = !name.isEmpty();
    // --env names the file: a profile would have no effect.
    const bool fixed = !m_sources.explicitEnv.isEmpty();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_choice, m_create, m_copy, m_rename, m_remove}) {
        widget->setEnabled(!fixed);
        widget->setToolTip(fixed ? tr("O programa foi aberto com --env: o ambiente é esse arquivo.") : QString());
    }
    if (fixed)
        return;
    m_rename->setEnabled(named);
    m_remove->setEnabled(m_profiles.size() > (named ? 1 : 0));
    if (!named)
        m_rename->setToolTip(tr("O ambiente padrão não tem nome próprio."));
    m_remove->setToolTip(tr("O ambiente em uso não pode ser excluído: escolha outro na lista antes."));
}

void ProfileBar::showEnvironment(std::optional<EnvironmentKind> kind, const QString &envPath)
{
    m_path->setText(QDir::toNativeSeparators(envPath));
    m_kind->setVisible(kind.has_value());
    m_icon->setVisible(kind.has_value());
    if (!kind)
        return;
    const EnvironmentLook look = lookOf(kind);
    const int side = fontMetrics().height();
    m_icon->setPixmap(icon(look.iconName, look.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_kind->setText(look.word);
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, toneText(look.tone));
    m_kind->setPalette(toned);
}

void ProfileBar::setBusy(bool busy)
{
    setEnabled(!busy);
}

void ProfileBar::reload(const QString &sentence, Action action)
{
    m_acting = action != nullptr;
    m_fetch.start(
        [sources = m_sources, run = std::move(action)](const std::stop_token &) {
            const Profiles profiles = Profiles::of(sources);
            Answer answer;
            if (run) {
                if (const auto made = run(profiles); made)
                    answer.made = made->name;
                else
                    answer.error = made.error();
            }
            answer.profiles = profiles.list();
            return answer;
        },
        [this, sentence](const Answer &answer) { take(answer, sentence); });
}

void ProfileBar::take(const Answer &answer, const QString &sentence)
{
    m_acting = false;
    m_profiles = answer.profiles;
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        m_choice->addItem(Profile().label(), QString());
        for (const Profile &profile : std::as_const(m_profiles))
            m_choice->addItem(profile.label(), profile.name);
    }
    setCurrent(m_current);
    if (answer.error) {
        emit told(answer.error->message, true);
        return;
    }
    if (!sentence.isEmpty()) {
        m_entry->hide();
        emit told(sentence, false);
    }
    if (answer.made.isEmpty() || answer.made == m_current)
        return;
    if (m_asking == Asking::Rename) {
        setCurrent(answer.made);
        emit renamed(answer.made);
    } else {
        emit wanted(answer.made);
    }
}

void ProfileBar::ask(Asking asking)
{
    m_asking = asking;
    m_from = m_current;
    switch (asking) {
    case Asking::Create:
        m_question->setText(tr("Nome do novo ambiente (vazio):"));
        m_accept->setText(tr("Criar"));
        break;
    case Asking::Copy:
        m_question->setText(tr("Nome da cópia de \"%1\":").arg(Profile{m_from, {}}.label()));
        m_accept->setText(tr("Duplicar"));
        break;
    case Asking::Rename:
        m_question->setText(tr("Novo nome de \"%1\":").arg(m_from));
        m_accept->setText(tr("Renomear"));
        break;
    }
    m_name->setVisible(true);
    m_name->setText(asking == Asking::Rename ? m_current : QString());
    m_accept->setProperty("removes", false);
    m_entry->show();
    m_name->setFocus();
    m_name->selectAll();
}

void ProfileBar::dismiss()
{
    m_entry->hide();
    m_choice->setFocus();
}

void ProfileBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_entry->isVisible())
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void ProfileBar::accept()
{
    if (m_accept->property("removes").toBool()) {
        removeCurrent(true);
        return;
    }
    const QString name = m_name->text().trimmed();
    const QString from = m_from;
    switch (m_asking) {
    case Asking::Create:
        reload(tr("Ambiente \"%1\" criado.").arg(name), [name](const Profiles &all) { return all.create(name); });
        break;
    case Asking::Copy:
        reload(tr("Ambiente \"%1\" criado como cópia de \"%2\".").arg(name, Profile{from, {}}.label()),
               [name, from, sources = m_sources](const Profiles &all) {
                   return all.copy(profileNamed(sources, from), name);
               });
        break;
    case Asking::Rename:
        reload(tr("O ambiente agora se chama \"%1\".").arg(name),
               [name, from, sources = m_sources](const Profiles &all) {
                   return all.rename(profileNamed(sources, from), name);
               });
        break;
    }
}

void ProfileBar::removeCurrent(bool sure)
{
    // The environment in use is never deleted under the program: another one is chosen here.
    QList<Profile> others = m_profiles;
    others.removeIf([this](const Profile &profile) { return profile.name == m_current; });
    if (others.isEmpty())
        return;
    if (!sure) {
        m_question->setText(tr("Qual ambiente vai para a lixeira (o que está em uso não pode)? Escreva o nome:"));
        m_accept->setText(tr("Excluir"));
        m_accept->setProperty("removes", true);
        m_name->setVisible(true);
        m_name->clear();
        m_name->setPlaceholderText(others.constFirst().name);
        m_entry->show();
        m_name->setFocus();
        return;
    }
    const QString name = m_name->text().trimmed();
    const auto victim =
        std::find_if(others.cbegin(), others.cend(), [&name](const Profile &profile) { return profile.name == name; });
    if (victim == others.cend()) {
        emit told(name == m_current ? tr("\"%1\" está em uso: escolha outro ambiente antes de excluí-lo.").arg(name)
                                    : tr("Não há ambiente \"%1\".").arg(name),
                  true);
        return;
    }
    reload(tr("Ambiente \"%1\" movido para a lixeira.").arg(name),
           [gone = *victim](const Profiles &all) -> Result<Profile> {
               if (auto removed = all.remove(gone); !removed)
                   return fail(removed.error());
               return Profile();
           });
}

} // namespace Etl

#include "moc_profilebar.cpp"
