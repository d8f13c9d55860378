// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/firstrunpanel.h"

#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/settings/checkpanel.h"
#include "ui/settings/firstrunsummary.h"
#include "ui/settings/secretfield.h"
#include "ui/settings/settingrow.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kWelcome = 0;
constexpr int kDatabase = 3;
constexpr int kLast = 4;

QLabel *titleLabel(const QString &text)
{
    auto *title = new QLabel(text);
    title->setWordWrap(true);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    title->setFont(large);
    return title;
}

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

} // namespace

FirstRunPanel::FirstRunPanel(const Clock &clock, const SettingsSources &sources, std::shared_ptr<SecretStore> secrets,
                             QWidget *parent)
    : QWidget(parent), m_sources(sources), m_secrets(std::move(secrets)), m_steps(new QStackedWidget),
      m_notice(new NoticeBar), m_question(new NoticeBar), m_summary(new FirstRunSummary), m_where(new QLabel),
      m_check(new CheckPanel(clock)), m_back(new QPushButton(icon(u"previous"_s), tr("Voltar"))),
      m_next(new QPushButton(icon(u"next"_s), tr("Avançar"))), m_test(new QPushButton(icon(u"check"_s), tr("Testar"))),
      m_save(new QPushButton(tr("Salvar e começar")))
{
    m_where->setObjectName(u"firstRunWhere"_s);
    m_back->setObjectName(u"firstRunBack"_s);
    m_next->setObjectName(u"firstRunNext"_s);
    m_test->setObjectName(u"firstRunTest"_s);
    m_save->setObjectName(u"primary"_s);
    m_question->setObjectName(u"firstRunQuestion"_s);
    auto *sure = new QAction(tr("Salvar mesmo assim"), this);
    sure->setObjectName(u"firstRunSure"_s);
    auto *stay = new QAction(tr("Voltar"), this);
    stay->setObjectName(u"firstRunStay"_s);
    connect(sure, &QAction::triggered, this, &FirstRunPanel::write);
    connect(stay, &QAction::triggered, m_question, &QWidget::hide);
    m_question->addAction(sure);
    m_question->addAction(stay);
    m_steps->addWidget(makeWelcome());
    m_steps->addWidget(makeStep(tr("Credenciais do BTG"),
                                tr("São as que o BTG enviou para a API de relatórios. O segredo não será mostrado."),
                                {u"CLIENT_ID"_s, u"CLIENT_SECRET"_s}));
    m_steps->addWidget(makeStep(tr("Pastas"), tr("Os arquivos do BTG são guardados aqui, numa pasta por data."),
                                {u"BTG_REPORT_PATH"_s, u"BTG_RENTABILIDADE"_s}));
    m_steps->addWidget(
        makeStep(tr("Banco de dados"),
                 tr("Para onde vão as posições e as cotas. Tabelas que faltarem podem ser criadas no "
                    "próximo passo."),
                 {u"DB_DRIVER"_s, u"DB_HOST"_s, u"DB_PORT"_s, u"DB_USER"_s, u"DB_PASSWORD"_s, u"DB_NAME"_s}));
    m_steps->addWidget(makeLast());

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addWidget(m_where);
    buttons->addStretch(1);
    for (QPushButton *button : {m_test, m_next, m_save})
        buttons->addWidget(button);
    auto *all = new QVBoxLayout(this);
    all->addWidget(m_notice);
    all->addWidget(m_question);
    all->addWidget(m_steps, 1);
    all->addLayout(buttons);

    connect(m_back, &QPushButton::clicked, this, [this] { goTo(step() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        for (const QString &key : m_stepKeys.value(step())) {
            if (m_rows.value(key)->secretField())
                m_rows.value(key)->secretField()->take();
        }
        m_tried = true;
        refresh();
        if (stepObstacle().isEmpty())
            goTo(step() + 1);
    });
    connect(m_test, &QPushButton::clicked, this, &FirstRunPanel::test);
    connect(m_save, &QPushButton::clicked, this, &FirstRunPanel::save);
    connect(m_check, &CheckPanel::started, this, &FirstRunPanel::refresh);
    connect(m_check, &CheckPanel::finished, this, &FirstRunPanel::refresh);
    connect(m_check, &CheckPanel::keyRequested, this, [this](const QString &key) {
        for (int i = 0; i < m_stepKeys.size(); ++i) {
            if (m_stepKeys.at(i).contains(key)) {
                goTo(i);
                m_rows.value(key)->takeFocus();
            }
        }
    });
    goTo(kWelcome);

    m_loading.start(
        [sources = m_sources, keep = m_secrets](const std::stop_token &) { return SettingsForm::read(sources, *keep); },
        [this](const Result<SettingsForm> &form) {
            if (form)
                m_form = *form;
            else
                m_notice->show(u"failure"_s, Tone::Failure, form.error().message);
            refresh();
        });
}

QWidget *FirstRunPanel::makeWelcome()
{
    const auto choice = [](const QString &iconName, const QString &title, const QString &text, QPushButton *button) {
        auto *card = new QFrame;
        card->setObjectName(u"card"_s);
        auto *sign = new QLabel;
        const int side = sign->fontMetrics().height() * 2;
        sign->setPixmap(icon(iconName, Tone::Running).pixmap(QSize(side, side), sign->devicePixelRatioF()));
        auto *layout = new QVBoxLayout(card);
        layout->setContentsMargins(20, 18, 20, 18);
        layout->setSpacing(10);
        layout->addWidget(sign);
        layout->addWidget(titleLabel(title));
        layout->addWidget(paragraph(text), 1);
        layout->addWidget(button, 0, Qt::AlignLeft);
        return card;
    };
    auto *demonstration = new QPushButton(tr("Conhecer com a &demonstração"));
    demonstration->setObjectName(u"firstRunDemonstration"_s);
    auto *connectBank = new QPushButton(tr("&Conectar ao BTG"));
    connectBank->setObjectName(u"firstRunConnect"_s);
    connect(demonstration, &QPushButton::clicked, this, &FirstRunPanel::demonstrationRequested);
    connect(connectBank, &QPushButton::clicked, this, [this] { goTo(1); });

    auto *cards = new QHBoxLayout;
    cards->setSpacing(14);
    cards->addWidget(choice(u"demonstration"_s, tr("Só quero conhecer"),
                            tr("Um simulador do BTG e um banco SQLite vêm com o programa. Os fundos são inventados; "
                               "nenhuma senha é necessária e nada sai deste computador."),
                            demonstration));
    cards->addWidget(choice(u"external"_s, tr("Quero carregar os meus fundos"),
                            tr("Quatro passos: credenciais do BTG, pastas, banco de dados e um teste. Nada é gravado "
                               "antes do último."),
                            connectBank));
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(titleLabel(tr("Bem-vindo ao Orquestrador BTG")));
    layout->addWidget(paragraph(tr("Ainda não há configuração neste computador. Como quer começar?")));
    layout->addSpacing(10);
    layout->addLayout(cards);
    layout->addStretch(2);
    m_stepKeys.append(QStringList());
    return page;
}

QWidget *FirstRunPanel::makeStep(const QString &title, const QString &text, const QStringList &keys)
{
    auto *card = new QFrame;
    card->setObjectName(u"card"_s);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(20, 18, 20, 18);
    layout->setSpacing(16);
    layout->addWidget(titleLabel(title));
    layout->addWidget(paragraph(text));
    for (const QString &key : keys) {
        auto *row = new SettingRow(settingField(key), false);
        connect(row, &SettingRow::textEdited, this, [this](const QString &name, const QString &value) {
            m_form.setText(name, value);
            refresh();
        });
        connect(row, &SettingRow::secretSet, this,
                [this](const QString &name, const Secret &secret, SecretPlace place) {
                    m_form.setSecret(name, secret, place);
                    refresh();
                });
        connect(row, &SettingRow::secretRemoved, this, [this](const QString &name) {
            m_form.removeSecret(name);
            refresh();
        });
        connect(row, &SettingRow::reverted, this, [this](const QString &name) {
            m_form.revert(name);
            refresh();
        });
        m_rows.insert(key, row);
        layout->addWidget(row);
    }
    layout->addStretch(1);
    m_stepKeys.append(keys);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"plain"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(card);
    return scroll;
}

QWidget *FirstRunPanel::makeLast()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(titleLabel(tr("Testar e salvar")));
    layout->addWidget(
        paragraph(tr("O teste obtém um token do BTG, abre o banco de dados e confere as pastas; não carrega "
                     "nada. Salvar sem testar também é possível.")));
    layout->addSpacing(6);
    layout->addWidget(m_summary);
    layout->addWidget(m_check, 1);
    layout->addStretch(0);
    connect(m_summary, &FirstRunSummary::stepRequested, this, &FirstRunPanel::goTo);
    m_stepKeys.append(QStringList());
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"plain"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(page);
    return scroll;
}

int FirstRunPanel::step() const
{
    return m_steps->currentIndex();
}

void FirstRunPanel::goTo(int step)
{
    m_tried = false;
    m_notice->hide();
    m_question->hide();
    m_steps->setCurrentIndex(step);
    refresh();
    if (const QStringList keys = m_stepKeys.value(step); !keys.isEmpty())
        m_rows.value(keys.constFirst())->takeFocus();
    else if (step == kLast)
        m_test->setFocus();
}

QString FirstRunPanel::stepObstacle() const
{
    const QHash<QString, QString> mistakes = m_form.mistakes();
    const QStringList keys = m_stepKeys.value(step());
    for (const QString &key : keys) {
        if (mistakes.contains(key))
            return mistakes.value(key);
        // The form takes an empty folder for one that is given as an option; here there is none.
        if (settingField(key).kind == FieldKind::Folder && !m_form.value(key).isSet)
            return tr("Escolha a %1.").arg(settingField(key).label.toLower());
    }
    return {};
}

void FirstRunPanel::refresh()
{
    const QHash<QString, QString> mistakes = m_form.mistakes();
    const bool sqlite = m_form.value(u"DB_DRIVER"_s).text == "QSQLITE"_L1;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        // What was not touched yet is not scolded.
        const bool speak = m_tried || m_form.isChanged(row.key());
        (*row)->show(m_form.value(row.key()), speak ? mistakes.value(row.key()) : QString(), {},
                     m_form.isChanged(row.key()));
    }
    for (const QString &key : {u"DB_HOST"_s, u"DB_PORT"_s, u"DB_USER"_s, u"DB_PASSWORD"_s})
        m_rows.value(key)->setVisible(!sqlite);
    if (m_tried && !stepObstacle().isEmpty())
        m_notice->show(u"failure"_s, Tone::Failure, stepObstacle());
    else if (m_tried)
        m_notice->hide();

    m_summary->show(m_form);
    m_summary->setCompact(!m_check->isHidden());
    const bool busy = m_check->isRunning() || m_saving.isRunning();
    m_where->setText(step() == kWelcome ? QString() : tr("Passo %1 de 4").arg(step()));
    m_back->setVisible(step() != kWelcome);
    m_back->setEnabled(!busy);
    m_next->setVisible(step() > kWelcome && step() <= kDatabase);
    m_test->setVisible(step() == kLast);
    m_test->setEnabled(!busy);
    m_save->setVisible(step() == kLast);
    m_save->setEnabled(!busy);
}

void FirstRunPanel::test()
{
    const auto settings = m_form.settings();
    if (!settings) {
        m_notice->show(u"failure"_s, Tone::Failure, settings.error().message);
        return;
    }
    m_notice->hide();
    m_check->start(*settings);
}

void FirstRunPanel::save()
{
    // The same question as that of the settings form: another environment may read the same keychain.
    if (const QString warning = m_form.keychainWarning(); !warning.isEmpty()) {
        m_question->show(u"warning"_s, Tone::Warning, warning);
        if (auto *button = m_question->findChild<QPushButton *>(u"firstRunStay"_s))
            button->setFocus();
        return;
    }
    write();
}

void FirstRunPanel::write()
{
    m_question->hide();
    m_saving.start([form = m_form, keep = m_secrets](const std::stop_token &) { return form.save(*keep); },
                   [this](const Result<SettingsForm::Saved> &saved) {
                       if (!saved) {
                           m_notice->show(u"failure"_s, Tone::Failure, saved.error().message);
                           refresh();
                           return;
                       }
                       m_form = saved->form;
                       refresh();
                       emit configured();
                   });
    refresh();
}

} // namespace Etl

#include "moc_firstrunpanel.cpp"
