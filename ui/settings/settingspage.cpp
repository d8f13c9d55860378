// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "core/config/environment.h"
#include "core/config/profiles.h"
#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/takesrest.h"
#include "ui/settings/checkpanel.h"
#include "ui/settings/endedfunds.h"
#include "ui/settings/fundmapeditor.h"
#include "ui/settings/profilebar.h"
#include "ui/settings/settingsview.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

SettingsPage::SettingsPage(const Clock &clock, QWidget *parent)
    : Page(parent), m_clock(clock), m_sources(SettingsSources::standard()),
      m_secrets(std::make_shared<KeychainSecrets>()), m_profiles(new ProfileBar), m_demonstrationNotice(new NoticeBar),
      m_notice(new NoticeBar), m_question(new NoticeBar), m_view(new SettingsView), m_map(new FundMapEditor),
      m_ended(new EndedFunds), m_check(new CheckPanel(clock)), m_state(new QLabel),
      m_test(new QPushButton(icon(u"check"_s), tr("&Testar"))),
      m_undo(new QPushButton(icon(u"reload"_s), tr("Des&fazer"))), m_save(new QPushButton(tr("&Salvar")))
{
    buildLayout();
    connectParts();
    formChanged();
}

void SettingsPage::buildLayout()
{
    m_notice->setObjectName(u"settingsNotice"_s);
    m_question->setObjectName(u"unsavedQuestion"_s);
    m_demonstrationNotice->setObjectName(u"demonstrationNotice"_s);
    auto *leave = new QAction(tr("Conectar com esta configuração"), this);
    leave->setObjectName(u"useConfiguration"_s);
    connect(leave, &QAction::triggered, this, &SettingsPage::settingsChanged);
    m_demonstrationNotice->addAction(leave);
    m_state->setObjectName(u"settingsState"_s);
    m_state->setWordWrap(true);
    m_test->setObjectName(u"settingsTest"_s);
    m_undo->setObjectName(u"settingsUndo"_s);
    m_save->setObjectName(u"primary"_s);
    m_save->setToolTip(tr("Ctrl+S"));
    m_view->cardOf(u"fundos"_s)->insertWidget(2, m_ended);
    m_view->cardOf(u"fundos"_s)->addWidget(m_map);

    const auto addVerb = [this](const QString &name, const QString &text, auto slot) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
        m_question->addAction(action);
    };
    addVerb(u"questionSave"_s, tr("Salvar"), [this] { save(m_then); });
    addVerb(u"questionDiscard"_s, tr("Descartar"), [this] {
        discard();
        if (const Then then = std::exchange(m_then, {}))
            then();
    });
    addVerb(u"questionStay"_s, tr("Continuar editando"), [this] {
        m_then = {};
        m_question->hide();
    });

    // Or the page would be as high as all its settings, and its buttons below the end of a low window.
    auto *split = new TakesRest<QSplitter>(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(m_check);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_state, 1);
    bar->addWidget(m_test);
    bar->addWidget(m_undo);
    bar->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_profiles);
    all->addWidget(m_demonstrationNotice);
    all->addWidget(m_notice);
    all->addWidget(m_question);
    all->addWidget(split, 1);
    all->addLayout(bar);
}

void SettingsPage::connectParts()
{
    connect(m_view, &SettingsView::changed, this, [this] {
        outdateTest();
        formChanged();
    });
    connect(m_test, &QPushButton::clicked, this, &SettingsPage::test);
    connect(m_undo, &QPushButton::clicked, this, &SettingsPage::discard);
    connect(m_save, &QPushButton::clicked, this, [this] { save({}); });
    connect(m_check, &CheckPanel::keyRequested, this, &SettingsPage::showKey);
    connect(m_check, &CheckPanel::started, this, &SettingsPage::formChanged);
    connect(m_check, &CheckPanel::finished, this, &SettingsPage::formChanged);
    connect(m_ended, &EndedFunds::edited, this,
            [this](const QString &text) { m_view->edit(u"FUNDOS_ENCERRADOS"_s, text); });
    connect(m_map, &FundMapEditor::pathWanted, this, [this](const QString &path) {
        m_view->edit(u"MAP_NMFUNDOS_PATH"_s, QDir::toNativeSeparators(path));
        m_map->setPath(path, path);
    });
    connect(m_map, &FundMapEditor::changed, this, [this] {
        if (std::exchange(m_complainsOfMap, false))
            m_notice->hide();
        formChanged();
    });
    connect(m_map, &FundMapEditor::saved, this, [this] {
        emit told(tr("Mapa de nomes de fundos salvo."));
        if (const Then next = std::exchange(m_afterMap, {}))
            next();
    });
    connect(m_map, &FundMapEditor::failed, this, [this](const QString &sentence) {
        if (std::exchange(m_afterMap, {}))
            m_notice->show(u"failure"_s, Tone::Failure, tr("Nada foi salvo. %1").arg(sentence));
        m_question->hide();
        m_then = {};
    });
    connect(m_profiles, &ProfileBar::wanted, this, [this](const QString &name) {
        if (hasUnsavedChanges())
            ask(tr("Há alterações não salvas neste ambiente."), [this, name] { switchTo(name); });
        else
            switchTo(name);
    });
    connect(m_profiles, &ProfileBar::renamed, this, [this](const QString &name) {
        m_profile = name;
        load();
        emit profileChosen(name);
    });
    connect(m_profiles, &ProfileBar::told, this, [this](const QString &sentence, bool isError) {
        forgetComplaint();
        if (isError)
            m_notice->show(u"failure"_s, Tone::Failure, sentence);
        else
            m_notice->hide();
        emit told(sentence);
    });
}

void SettingsPage::setSources(const SettingsSources &sources, std::shared_ptr<SecretStore> secrets)
{
    m_sources = sources;
    m_secrets = std::move(secrets);
    m_profiles->setSources(m_sources);
    load();
}

void SettingsPage::setEngine(std::shared_ptr<Engine> engine)
{
    m_engine = std::move(engine);
    m_demonstration = m_engine && m_engine->settings().demonstration;
    showDemonstration();
}

void SettingsPage::showDemonstration()
{
    if (!m_demonstration) {
        m_demonstrationNotice->hide();
        m_saidOfDemonstration.clear();
        return;
    }
    const SettingsForm &form = m_view->form();
    const bool usable = m_readable && form.envExists() && !hasUnsavedChanges() && m_view->mistakes().isEmpty();
    QStringList missing = m_view->gaps().keys();
    missing.sort();
    const QString text =
        !usable ? tr("A demonstração está aberta, não usa estes valores e continua aberta ao salvar. O que for salvo "
                     "aqui vale para a conexão com o BTG.")
        : missing.isEmpty()
            ? tr("A demonstração está aberta e não usa estes valores. A configuração abaixo está completa: conecte "
                 "com ela para sair da demonstração.")
            : tr("A demonstração está aberta e não usa estes valores. A configuração abaixo já pode ser usada, mas "
                 "falta: %1. Sem isso, cada execução precisa dizer a sua pasta e as agendadas falham.")
                  .arg(missing.join(u", "_s));
    // Not at every key.
    if (m_saidOfDemonstration == text)
        return;
    m_saidOfDemonstration = text;
    m_demonstrationNotice->show(u"demonstration"_s, Tone::Running, text);
    if (auto *button = m_demonstrationNotice->findChild<QPushButton *>(u"useConfiguration"_s))
        button->setVisible(usable);
}

void SettingsPage::complain(const QString &iconName, Tone tone, const QString &sentence, const QStringList &keys)
{
    forgetComplaint();
    m_notice->show(iconName, tone, sentence);
    m_complaint = keys;
}

void SettingsPage::forgetComplaint()
{
    m_complaint.clear();
    m_complainsOfMap = false;
}

void SettingsPage::restoreState(const UiState &state)
{
    m_profile = chosenProfile(state);
}

void SettingsPage::refresh()
{
    if (!hasUnsavedChanges() && !m_saving.isRunning()) {
        m_profiles->setSources(m_sources);
        load();
    }
}

void SettingsPage::load()
{
    m_profiles->setCurrent(m_profile); // before the form has come: it may be duplicated at once
    // withProfile() looks at the disk: on the worker.
    m_loading.start([all = m_sources, name = m_profile, keep = m_secrets](
                        const std::stop_token &) { return SettingsForm::read(withProfile(all, name), *keep); },
                    [this](const Result<SettingsForm> &form) { takeForm(form); });
}

void SettingsPage::takeForm(const Result<SettingsForm> &form)
{
    const bool wasReadable = std::exchange(m_readable, form.has_value());
    if (m_readable && !wasReadable)
        m_notice->hide();
    m_view->setEnabled(m_readable);
    if (!form) {
        forgetComplaint();
        m_notice->show(u"failure"_s, Tone::Failure,
                       tr("%1 Corrija o arquivo num editor de texto e volte a esta página.").arg(form.error().message));
        m_profiles->showEnvironment({}, {});
        formChanged();
        return;
    }
    m_view->setForm(*form);
    const QString path = m_view->form().value(u"MAP_NMFUNDOS_PATH"_s).text;
    m_map->setPath(path, QFileInfo(form->envPath()).absoluteDir().absoluteFilePath(u"mapa_fundos.json"_s));
    loadKnownFunds();
    if (!form->unknownKeys().isEmpty())
        emit told(tr("Chaves do .env que o programa não conhece e deixa como estão: %1")
                      .arg(form->unknownKeys().join(u", "_s)));
    if (!m_pendingKey.isEmpty())
        showKey(std::exchange(m_pendingKey, {}));
}

void SettingsPage::loadKnownFunds()
{
    const auto settings = m_view->form().settings();
    if (!settings) {
        m_map->setKnownFunds({});
        m_ended->setKnownFunds({});
        return;
    }
    m_knowing.start([settings = *settings,
                     &clock = m_clock](const std::stop_token &token) { return readKnownFunds(settings, clock, token); },
                    [this](const KnownFunds &known) {
                        m_map->setKnownFunds(known);
                        m_ended->setKnownFunds(known);
                    });
}

void SettingsPage::formChanged()
{
    dropSettledComplaint();
    showDemonstration();
    const SettingsForm &form = m_view->form();
    // A secret that is typed counts like any other change, and once where another one had been taken before.
    const QStringList typed = m_view->untakenSecrets();
    const auto alone =
        std::count_if(typed.cbegin(), typed.cend(), [&form](const QString &key) { return !form.isChanged(key); });
    const qsizetype changes = form.changedKeys().size() + alone;
    const qsizetype mistakes = m_view->mistakes().size();
    const bool unsavedMap = m_map->hasUnsavedChanges();
    QString text = changes == 0   ? tr("Nenhuma alteração.")
                   : changes == 1 ? tr("1 alteração não salva.")
                                  : tr("%1 alterações não salvas.").arg(changes);
    if (mistakes == 1)
        text += u' ' + tr("1 chave a corrigir.");
    else if (mistakes > 1)
        text += u' ' + tr("%1 chaves a corrigir.").arg(mistakes);
    QStringList missing = m_view->gaps().keys();
    missing.sort();
    if (!missing.isEmpty())
        text += u' ' + tr("Falta: %1.").arg(missing.join(u", "_s));
    if (unsavedMap)
        text = changes == 0 ? tr("Mapa de fundos alterado, ainda não salvo.")
                            : text + u' ' + tr("Mapa de fundos alterado.");
    m_state->setText(m_readable ? text : QString());
    const bool busy = m_saving.isRunning() || m_map->isSaving();
    m_save->setEnabled(m_readable && hasUnsavedChanges() && !busy);
    m_undo->setEnabled(hasUnsavedChanges() && !busy);
    m_test->setEnabled(m_readable && !busy && !m_check->isRunning());
    m_profiles->setBusy(busy);
    if (!m_readable)
        return;
    m_ended->setText(form.value(u"FUNDOS_ENCERRADOS"_s).text);
    m_ended->setReadOnly(form.value(u"FUNDOS_ENCERRADOS"_s).isOverridden());
    // The addresses alone name the environment; other keys may still be missing.
    Settings addresses;
    addresses.api.authUrl = QUrl(form.value(u"AUTH_URL"_s).text);
    addresses.api.portfolioUrl = QUrl(form.value(u"PORTFOLIO_URL"_s).text);
    addresses.api.navUrl = QUrl(form.value(u"NAV_PERFORMANCE_URL"_s).text);
    addresses.api.ticketUrl = QUrl(form.value(u"TICKET_URL"_s).text);
    m_profiles->showEnvironment(environmentOf(addresses), form.envExists()
                                                              ? form.envPath()
                                                              : tr("%1 (será criado ao salvar)").arg(form.envPath()));
}

void SettingsPage::switchTo(const QString &profile)
{
    m_profile = profile;
    forgetComplaint();
    m_notice->hide();
    m_check->hide();
    load();
    emit profileChosen(profile);
}

void SettingsPage::ask(const QString &question, Then then)
{
    m_then = std::move(then);
    m_asked.clear();
    m_question->show(u"warning"_s, Tone::Warning, question);
    if (auto *button = m_question->findChild<QPushButton *>(u"questionSave"_s))
        button->setFocus();
}

bool SettingsPage::hasUnsavedChanges() const
{
    return m_view->form().isChanged() || m_view->hasUntakenSecret() || m_map->hasUnsavedChanges();
}

bool SettingsPage::mayLeave()
{
    m_map->takeTyped();
    if (!hasUnsavedChanges())
        return true;
    ask(tr("Há alterações não salvas nas configurações."), [this] { emit leaveAllowed(); });
    return false;
}

void SettingsPage::showKey(const QString &key)
{
    if (m_loading.isRunning() && !m_readable)
        m_pendingKey = key;
    else if (!key.isEmpty() && !m_view->reveal(key))
        emit told(tr("A chave %1 não se usa com o tipo de banco escolhido.").arg(key));
}

bool SettingsPage::event(QEvent *event)
{
    // The window has Ctrl+S for the log: within this page the key is ours.
    if (event->type() == QEvent::ShortcutOverride && (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Save) ||
                                                      static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find))) {
        event->accept();
        return true;
    }
    return Page::event(event);
}

void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save)) {
        m_map->takeTyped();
        if (m_save->isEnabled())
            save({});
    } else if (event->matches(QKeySequence::Find)) {
        m_view->search()->setFocus();
        m_view->search()->selectAll();
    } else {
        Page::keyPressEvent(event);
    }
}

} // namespace Etl

#include "moc_settingspage.cpp"
