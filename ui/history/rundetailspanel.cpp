// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/rundetailspanel.h"

#include "ui/controls/exportmenu.h"
#include "ui/controls/fittedcolumns.h"
#include "ui/controls/icons.h"
#include "ui/controls/reportwords.h"
#include "ui/controls/toneframe.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/history/pastfundsmodel.h"
#include "ui/history/paststagesmodel.h"
#include "ui/history/runwords.h"
#include "ui/history/turningrow.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// "<p><b>Name</b><br>value</p>", the value as plain text.
QString fact(const QString &name, const QString &value)
{
    if (value.trimmed().isEmpty())
        return {};
    return u"<p style='margin-top:0; margin-bottom:6px'><b>%1</b><br>%2</p>"_s.arg(
        name.toHtmlEscaped(), value.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QString rowsWords(qint64 rows)
{
    return rows == 1 ? RunDetailsPanel::tr("1 linha") : RunDetailsPanel::tr("%1 linhas").arg(countWords(rows));
}

QString fundsWords(qint64 funds)
{
    return funds == 1 ? RunDetailsPanel::tr("1 fundo") : RunDetailsPanel::tr("%1 fundos").arg(countWords(funds));
}

/// The sentence of the banner under which the run ended: the funds that were written, not all that were read.
QString writtenWords(const RunDetails &details)
{
    const int funds = details.complete ? fundCount(details.report, {FundState::Loaded}) : details.summary.funds;
    const int same = fundCount(details.report, {FundState::Loaded, FundState::Unchanged}) -
                     fundCount(details.report, {FundState::Loaded});
    QString text = details.summary.rows == 0 && funds == 0
                       ? RunDetailsPanel::tr("nada")
                       : RunDetailsPanel::tr("%1 de %2").arg(rowsWords(details.summary.rows), fundsWords(funds));
    if (same > 0)
        text += RunDetailsPanel::tr("; %1 sem mudança").arg(countWords(same));
    return text;
}

QStringList missingOf(const RunReport &report)
{
    QStringList missing;
    for (const ItemReport &item : report.items) {
        if (!item.missingFunds.isEmpty())
            missing.append(
                RunDetailsPanel::tr("%1 %2: %3")
                    .arg(wordOf(item.part), item.date.toString(u"dd/MM/yyyy"), item.missingFunds.join(u", "_s)));
    }
    return missing;
}

} // namespace

RunDetailsPanel::RunDetailsPanel(const Clock &clock, QWidget *parent)
    : QFrame(parent), m_clock(clock), m_stack(new QStackedWidget), m_sentence(new QLabel), m_icon(new QLabel),
      m_word(new QLabel), m_reason(new QLabel), m_facts(new QLabel),
      m_repeat(makeButton(tr("&Repetir com os mesmos parâmetros"), u"run"_s, u"repeatRun"_s)),
      m_log(makeButton(tr("Ir para as &linhas do log"), u"find"_s, u"goToLog"_s)),
      m_ticket(makeButton(tr("Copiar para &chamado"), u"copy"_s, u"copyTicket"_s)),
      m_report(makeButton(tr("Abrir relatório &JSON"), u"external"_s, u"openReport"_s)),
      m_stages(new PastStagesModel(this)), m_funds(new PastFundsModel(this)), m_tables(new QTabWidget)
{
    setObjectName(u"card"_s);
    m_sentence->setObjectName(u"detailsSentence"_s);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);

    m_tables->setObjectName(u"detailsTables"_s);
    m_tables->addTab(buildTable(m_stages, tr("Etapas"), u"stagesTable"_s, Qt::DisplayRole,
                                {PastStagesModel::Count, PastStagesModel::Duration, PastStagesModel::Date}),
                     tr("Etapas"));
    m_tables->addTab(buildTable(m_funds, tr("Fundos"), u"fundsTable"_s, PastFundsModel::kSortRole,
                                {PastFundsModel::Sum, PastFundsModel::Difference, PastFundsModel::Patrimonio,
                                 PastFundsModel::Date, PastFundsModel::Rows}),
                     tr("Fundos"));
    auto *corner = new QToolButton;
    corner->setObjectName(u"exportDetails"_s);
    corner->setText(tr("Exportar"));
    corner->setIcon(icon(u"export"_s));
    corner->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    corner->setPopupMode(QToolButton::InstantPopup);
    corner->setFocusPolicy(Qt::StrongFocus);
    corner->setMenu(m_exports.first());
    m_tables->setCornerWidget(corner);
    connect(m_tables, &QTabWidget::currentChanged, corner,
            [this, corner](int tab) { corner->setMenu(m_exports.value(tab)); });
    auto *body = new QSplitter;
    body->addWidget(buildFacts());
    body->addWidget(m_tables);
    body->setChildrenCollapsible(false);
    body->setStretchFactor(0, 2);
    body->setStretchFactor(1, 3);
    auto *run = new QWidget;
    auto *column = new QVBoxLayout(run);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(buildHead());
    column->addWidget(body, 1);
    m_stack->addWidget(m_sentence);
    m_stack->addWidget(run);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(12, 8, 12, 10);
    all->addWidget(m_stack);

    connect(m_repeat, &QPushButton::clicked, this, &RunDetailsPanel::repeatWanted);
    connect(m_log, &QPushButton::clicked, this, &RunDetailsPanel::logWanted);
    connect(m_ticket, &QPushButton::clicked, this, &RunDetailsPanel::ticketWanted);
    connect(m_report, &QPushButton::clicked, this, &RunDetailsPanel::reportWanted);
    showSentence({});
}

QPushButton *RunDetailsPanel::makeButton(const QString &text, const QString &iconName, const QString &objectName)
{
    auto *button = new QPushButton(icon(iconName), text);
    button->setObjectName(objectName);
    return button;
}

QWidget *RunDetailsPanel::buildHead()
{
    m_icon->setObjectName(u"detailsIcon"_s);
    m_word->setObjectName(u"detailsWord"_s);
    m_reason->setObjectName(u"detailsReason"_s);
    QFont bold = font();
    bold.setBold(true);
    m_reason->setFont(bold);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_word->setFont(bold);
    return new TurningRow({m_icon, m_word, m_reason}, {m_repeat, m_log, m_ticket, m_report});
}

QWidget *RunDetailsPanel::buildFacts()
{
    m_facts->setObjectName(u"detailsFacts"_s);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setWordWrap(true);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setMargin(4);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"plain"_s);
    scroll->setWidget(m_facts);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The run's number is the longest word.
    scroll->setMinimumWidth(fontMetrics().horizontalAdvance(QString(37, u'0')) + fontMetrics().height());
    return scroll;
}

QTableView *RunDetailsPanel::buildTable(QAbstractItemModel *model, const QString &title, const QString &objectName,
                                        int sortRole, const QList<int> &dispensable)
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(model);
    sorted->setSortRole(sortRole);
    sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    auto *table = new QTableView;
    table->setObjectName(objectName);
    table->setAccessibleName(title);
    table->setModel(sorted);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 10);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    if (sortRole != Qt::DisplayRole) {
        table->setSortingEnabled(true);
        table->sortByColumn(-1, Qt::AscendingOrder);
    }
    const int letters = fontMetrics().averageCharWidth();
    new FittedColumns(table, dispensable, letters * 14);
    auto *menu = new ExportMenu(table, m_clock, table);
    menu->setDocumentTitle([this, name = title] {
        return m_details ? tr("%1 da execução de %2").arg(name, instantWords(m_details->summary.started)) : name;
    });
    connect(menu, &ExportMenu::told, this, &RunDetailsPanel::told);
    m_exports.append(menu);
    return table;
}

void RunDetailsPanel::setEnvironment(EnvironmentKind kind)
{
    for (ExportMenu *menu : std::as_const(m_exports))
        menu->setEnvironment(kind);
}

void RunDetailsPanel::showSentence(const QString &sentence)
{
    m_details.reset();
    m_sentence->setText(sentence);
    m_stack->setCurrentIndex(0);
}

void RunDetailsPanel::setObstacles(const QString &repeat, const QString &log)
{
    m_repeat->setEnabled(repeat.isEmpty());
    m_repeat->setToolTip(repeat.isEmpty() ? tr("Abre Processar com o mesmo pedido, sem começar.") : repeat);
    m_log->setEnabled(log.isEmpty());
    m_log->setToolTip(log.isEmpty() ? tr("Abre o arquivo de log no início desta execução.") : log);
}

void RunDetailsPanel::showRun(const RunDetails &details)
{
    m_details = details;
    const RunMark mark = markOf(details.summary);
    const int side = m_word->fontMetrics().height();
    m_icon->setPixmap(icon(mark.iconName, mark.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_word->setText(mark.word);
    m_reason->setText(reasonWords(details.summary));
    for (QLabel *label : {m_word, m_reason})
        setTextColor(label, toneText(mark.tone));
    showFacts(details);
    m_report->setEnabled(!details.reportPath.isEmpty());
    m_report->setToolTip(details.reportPath.isEmpty() ? tr("O relatório não está na pasta de logs deste computador.")
                                                      : details.reportPath);
    m_stages->setItems(details.report.items);
    m_funds->setItems(details.report.items);
    m_tables->setTabText(0, tr("Etapas (%1)").arg(m_stages->rowCount()));
    const int funds = m_funds->fundCount();
    const int missing = m_funds->missingCount();
    m_tables->setTabText(1, missing == 0 ? tr("Fundos (%1)").arg(funds)
                                         : tr("Fundos (%1 + %2 faltando)").arg(funds).arg(missing));
    const QString counted =
        missing == 0 ? fundsWords(funds) : tr("%1 e %2 faltando").arg(fundsWords(funds), countWords(missing));
    m_tables->setTabToolTip(
        1, tr("%1; na tabela, uma linha por fundo, parte e data: %2.").arg(counted, rowsWords(m_funds->rowCount())));
    for (QTableView *table : m_tables->findChildren<QTableView *>()) {
        auto *fit = table->findChild<FittedColumns *>();
        fit->release();
        table->resizeColumnsToContents();
        for (int column = 0; column < table->model()->columnCount() - 1; ++column)
            table->setColumnWidth(column, std::min(table->columnWidth(column) + fontMetrics().averageCharWidth() * 2,
                                                   fontMetrics().averageCharWidth() * 45));
        fit->fit();
    }
    m_stack->setCurrentIndex(1);
}

void RunDetailsPanel::showFacts(const RunDetails &details)
{
    const RunSummary &run = details.summary;
    const RunReport &report = details.report;
    QString html;
    if (!details.complete)
        html +=
            fact(tr("Registro incompleto"),
                 tr("O relatório desta execução se perdeu; restam os totais por parte e data, sem etapas nem fundos."));
    if (!run.standingWhy.isEmpty())
        html += fact(tr("Por que este status"), run.standingWhy);
    if (report.error && run.finished.isValid()) {
        html += fact(tr("O que aconteceu"), inWindowWords(report.error->oneLine()));
        html += fact(tr("O que fazer"), windowAdvice(report.error->code));
    }
    if (report.nothingToDo)
        html += fact(tr("O que aconteceu"), tr("Nada a fazer: tudo o que foi pedido já estava completo."));
    html += fact(tr("Fundos que faltam"), missingOf(report).join(u'\n'));
    const QString asked = parametersWords(run.parameters);
    html += fact(tr("O que foi pedido"),
                 asked.isEmpty() ? datesWords(run.dates) : u"%1 – %2"_s.arg(datesWords(run.dates), asked));
    if (report.asked && !report.asked->folders.carteira.isEmpty())
        html += fact(tr("Pastas"), report.asked->folders.carteira + u'\n' + report.asked->folders.rentabilidade);
    const QString duration = durationWords(run);
    html +=
        fact(tr("Quando"), run.finished.isValid()
                               ? tr("%1 a %2 (%3)").arg(instantWords(run.started), instantWords(run.finished), duration)
                               : tr("começou em %1").arg(instantWords(run.started)));
    if (run.finished.isValid())
        html += fact(tr("Gravado"),
                     run.dryRun ? tr("Simulação: nada foi gravado no banco de dados.") : writtenWords(details));
    html += fact(tr("Quem e onde"),
                 tr("%1 em %2, %3, versão %4").arg(run.user, run.computer, originWords(run.origin), run.version));
    html += fact(tr("Avisos"), warningsOf(report).join(u'\n'));
    html += fact(tr("Arquivo de log"), report.logFile);
    html += fact(tr("Número da execução"), run.runId);
    if (!run.recorded)
        html += fact(tr("De onde vem"), tr("Lido da pasta de logs deste computador: não está no banco de dados."));
    m_facts->setText(html);
}

} // namespace Etl

#include "moc_rundetailspanel.cpp"
