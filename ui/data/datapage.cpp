// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/datapage.h"

#include "core/config/environment.h"
#include "ui/controls/datefield.h"
#include "ui/controls/exportnotice.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/takesrest.h"
#include "ui/controls/windowwords.h"
#include "ui/data/chartpane.h"
#include "ui/data/datanotice.h"
#include "ui/data/daygrids.h"
#include "ui/data/gridpane.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kSettling{250};

} // namespace

DataPage::DataPage(const Clock &clock, QWidget *parent)
    : Page(parent), m_clock(clock), m_date(new DateField(clock)), m_fund(new QComboBox), m_summary(new QLabel),
      m_problem(new NoticeBar), m_lastRun(new NoticeBar), m_exported(new ExportNotice),
      m_stack(new TakesRest<QStackedWidget>), m_notice(new DataNotice), m_tabs(new QTabWidget),
      m_funds(new GridPane(u"fundsTable"_s, tr("Fundos"), GridPane::Order::Sortable, clock)),
      m_positionsStack(new QStackedWidget), m_chooseFund(new DataNotice),
      m_positions(new GridPane(u"positionsTable"_s, tr("Posições"), GridPane::Order::AsGiven, clock)),
      m_rentabilidadeStack(new QStackedWidget), m_noRentabilidade(new DataNotice),
      m_rentabilidade(new GridPane(u"rentabilidadeTable"_s, tr("Rentabilidade"), GridPane::Order::Sortable, clock)),
      m_charts(new ChartPane(clock))
{
    buildLayout();
    buildFundActions();
    nameDocuments();
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettling);
    connect(&m_settle, &QTimer::timeout, this, &DataPage::readDay);
    connect(m_date, &DateField::dateChanged, this, &DataPage::dateChanged);
    connect(m_fund, &QComboBox::currentIndexChanged, this, &DataPage::fundChanged);
    connect(m_charts, &ChartPane::seriesWanted, this, &DataPage::readSeries);
    connect(m_charts, &ChartPane::told, this, &DataPage::told);
    connect(m_funds, &GridPane::opened, this, [this](const QString &name) { openFund(name, Positions); });
    connect(m_rentabilidade, &GridPane::opened, this, [this](const QString &name) { openFund(name, Charts); });
    for (GridPane *pane : {m_funds, m_positions, m_rentabilidade})
        connect(pane, &GridPane::told, this, &DataPage::told);
    connect(m_notice, &DataNotice::actionWanted, this, [this] {
        switch (m_offer) {
        case Offer::Process: processDate(); break;
        case Offer::Retry: readDay(); break;
        case Offer::Settings: emit settingsRequested({}); break;
        case Offer::None: break;
        }
    });
    connect(m_notice, &DataNotice::secondActionWanted, this, [this] { m_date->setDate(m_day.previous); });
    setEngine(nullptr);
}

DataPage::~DataPage()
{
    // A field that has the focus tells of its date once more when its window goes.
    m_date->disconnect(this);
    m_fund->disconnect(this);
}

void DataPage::setEngine(std::shared_ptr<Engine> engine)
{
    m_dayReading.cancel();
    m_positionsReading.cancel();
    m_seriesReading.cancel();
    // Rows of one environment must not leave under the name of another.
    clearTables();
    m_engine = std::move(engine);
    m_day = {};
    m_asked = {};
    m_newsWaits = false;
    hideOutdated();
    m_lastRun->hide();
    if (m_engine) {
        m_date->setDays(m_engine->calendar());
        m_charts->setCalendar(m_engine->calendar());
        const EnvironmentKind kind = environmentOf(m_engine->settings());
        for (GridPane *pane : {m_funds, m_positions, m_rentabilidade, m_charts->table()})
            pane->exportMenu()->setEnvironment(kind);
        if (isVisible())
            readDay();
        return;
    }
    m_offer = Offer::Settings;
    m_notice->show({u"database"_s,
                    Tone::Muted,
                    tr("Nenhum banco de dados em uso"),
                    tr("Assim que as configurações estiverem completas, os dados carregados aparecem aqui."),
                    {},
                    tr("Abrir configurações"),
                    {}});
    m_stack->setCurrentWidget(m_notice);
}

void DataPage::refresh()
{
    readDay();
}

void DataPage::restoreState(const UiState &state)
{
    m_tabs->setCurrentIndex(std::clamp(state.text(u"dados/aba"_s).toInt(), 0, m_tabs->count() - 1));
    // The positions are those of a fund. Elsewhere all funds are shown at first.
    if (m_tabs->currentIndex() == Positions)
        m_wantedFund = state.text(u"dados/fundo"_s);
    m_reopens = true;
}

void DataPage::saveState(UiState &state) const
{
    state.setText(u"dados/aba"_s, QString::number(m_tabs->currentIndex()));
    state.setText(u"dados/fundo"_s, m_wantedFund.isEmpty() ? fund() : m_wantedFund);
}

void DataPage::showDate(QDate date, const QString &fund)
{
    m_wantedFund = fund;
    m_wantsPositions = !fund.isEmpty();
    if (!m_wantsPositions)
        m_tabs->setCurrentIndex(Funds);
    m_date->setDate(date);
    readDay();
}

bool DataPage::isReading() const
{
    return m_settle.isActive() || m_dayReading.isRunning() || m_positionsReading.isRunning() ||
           m_seriesReading.isRunning();
}

void DataPage::dateChanged()
{
    // The field also tells of the same date again, when it loses the focus.
    if (!m_engine || (m_date->date().isValid() && m_date->date() == m_asked))
        return;
    m_asked = {};
    hideOutdated();
    m_lastRun->hide();
    // What stands there belongs to the other date.
    m_dayReading.cancel();
    m_positionsReading.cancel();
    m_seriesReading.cancel();
    m_charts->clearPoints();
    m_day = {};
    m_settle.start();
    if (!m_date->date().isValid())
        showNotice(u"calendar"_s, Tone::Muted, tr("Informe a data-base"), m_date->obstacle());
    else
        showNotice(u"running"_s, Tone::Running, tr("Lendo %1…").arg(displayDate(m_date->date())), {});
}

void DataPage::showDay(const DayAnswer &answer)
{
    m_day = answer.day;
    m_cnpjs = answer.cnpjs;
    m_funds->setGrid(answer.funds);
    m_rentabilidade->setGrid(answer.rentabilidade);
    m_summary->setText(comparison());
    m_problem->hide();
    fillFunds();
    m_stack->setCurrentWidget(m_tabs);
    if (m_wantsPositions)
        m_tabs->setCurrentIndex(Positions);
    m_wantsPositions = false;
    // Whoever opens the program wants to see something: that fund has nothing on this date, or none was chosen.
    if (std::exchange(m_reopens, false) && m_tabs->currentIndex() == Positions && fund().isEmpty())
        m_tabs->setCurrentIndex(Funds);
    fundChanged();
}

void DataPage::showEmpty(const LoadedDay &day)
{
    m_day = day;
    m_offer = Offer::Process;
    m_summary->clear();
    m_wantsPositions = false;
    const QString explanation = m_engine->calendar().explain(day.date);
    const QString last = day.previous.isValid()
                             ? tr("A última data com dados antes dela é %1.").arg(displayDate(day.previous))
                             : tr("O banco não tem dados de nenhuma data anterior.");
    m_notice->show({u"table"_s, Tone::Muted, tr("Nada carregado em %1").arg(displayDate(day.date)),
                    explanation.isEmpty() ? last : explanation + u' ' + last, QString(), tr("Processar esta data"),
                    day.previous.isValid() ? tr("Ver %1").arg(displayDate(day.previous)) : QString()});
    m_stack->setCurrentWidget(m_notice);
}

void DataPage::showError(const Error &error)
{
    m_day = {};
    m_offer = Offer::Retry;
    m_summary->clear();
    m_notice->show({u"failure"_s,
                    Tone::Failure,
                    tr("Os dados não puderam ser lidos"),
                    u"%1 %2"_s.arg(inWindowWords(error.message), windowAdvice(error.code)),
                    error.detail,
                    tr("Tentar de novo"),
                    {}});
    m_stack->setCurrentWidget(m_notice);
    emit told(inWindowWords(error.message));
}

void DataPage::showNotice(const QString &iconName, Tone tone, const QString &title, const QString &sentence)
{
    m_offer = Offer::None;
    m_summary->clear();
    m_notice->show({iconName, tone, title, sentence, {}, {}, {}});
    m_stack->setCurrentWidget(m_notice);
}

QString DataPage::comparison() const
{
    if (!m_day.previous.isValid())
        return tr("Sem data anterior para comparar.");
    const QDate expected = m_engine->calendar().back(m_day.date, 1);
    if (m_day.previous == expected)
        return tr("Comparado com %1.").arg(displayDate(m_day.previous));
    return tr("Comparado com %1: %2 não está carregado.").arg(displayDate(m_day.previous), displayDate(expected));
}

void DataPage::openFund(const QString &fund, Tab tab)
{
    chooseFund(fund);
    m_tabs->setCurrentIndex(tab);
}

void DataPage::openRun()
{
    const LoadedFund *loaded = loadedFund(m_funds->currentKey());
    if (!loaded)
        return;
    const QString run = loaded->carteira.runId.isEmpty() ? loaded->rentabilidade.runId : loaded->carteira.runId;
    if (run.isEmpty())
        emit told(tr("As linhas de %1 não foram gravadas por este programa: não há execução.").arg(loaded->fund));
    else
        emit runDetailsRequested(run);
}

void DataPage::processDate()
{
    RunRequest request;
    request.dates = {m_date->date()};
    request.origin = u"console"_s;
    request.dateText = m_date->date().toString(Qt::ISODate);
    emit runRequested(request, false);
}

} // namespace Etl

#include "moc_datapage.cpp"
