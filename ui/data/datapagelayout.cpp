// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/datefield.h"
#include "ui/controls/exportnotice.h"
#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/operatordate.h"
#include "ui/data/chartpane.h"
#include "ui/data/datanotice.h"
#include "ui/data/datapage.h"
#include "ui/data/daygrids.h"
#include "ui/data/gridpane.h"

#include <QAction>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

void DataPage::buildLayout()
{
    m_fund->setObjectName(u"fundBox"_s);
    m_fund->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fund->setMinimumContentsLength(32);
    m_fund->setMaxVisibleItems(20);
    m_fund->setToolTip(tr("Para as posições, a rentabilidade e os gráficos"));
    m_summary->setObjectName(u"dataSummary"_s);
    m_summary->setWordWrap(true);
    m_date->setMaximumWidth(fontMetrics().averageCharWidth() * 60);

    auto *dateLabel = new QLabel(tr("&Data-base"));
    dateLabel->setObjectName(u"section"_s);
    dateLabel->setBuddy(m_date->editor());
    auto *fundLabel = new QLabel(tr("&Fundo"));
    fundLabel->setObjectName(u"section"_s);
    fundLabel->setBuddy(m_fund);
    auto *card = new QFrame;
    card->setObjectName(u"card"_s);
    auto *head = new QGridLayout(card);
    head->setContentsMargins(16, 12, 16, 12);
    head->setHorizontalSpacing(24);
    head->addWidget(dateLabel, 0, 0);
    head->addWidget(fundLabel, 0, 1);
    head->addWidget(m_date, 1, 0, 2, 1, Qt::AlignTop);
    head->addWidget(m_fund, 1, 1, Qt::AlignTop);
    head->addWidget(m_summary, 2, 1, Qt::AlignTop);
    head->setColumnStretch(0, 2);
    head->setColumnStretch(1, 3);
    head->setRowStretch(2, 1);

    m_funds->setDispensable(dispensableFundColumns());
    for (GridPane *pane : {m_funds, m_positions, m_rentabilidade, m_charts->table()})
        m_exported->follow(pane->exportMenu());
    m_problem->setObjectName(u"dataProblem"_s);
    m_lastRun->setObjectName(u"dataLastRun"_s);
    auto *openLast = new QAction(tr("Ver a execução"), this);
    openLast->setObjectName(u"openLastRun"_s);
    connect(openLast, &QAction::triggered, this, [this] { emit runDetailsRequested(m_lastRunId); });
    m_lastRun->addAction(openLast);
    m_notice->setObjectName(u"dataNotice"_s);
    m_chooseFund->setObjectName(u"chooseFund"_s);
    m_chooseFund->show({u"table"_s, Tone::Muted, tr("Escolha um fundo"),
                        tr("Abra um fundo na aba Fundos (Enter ou clique duplo) ou escolha-o acima."), QString(),
                        QString(), QString()});
    m_positionsStack->addWidget(m_chooseFund);
    m_positionsStack->addWidget(m_positions);
    m_tabs->setObjectName(u"dataTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_funds, icon(u"table"_s), tr("F&undos"));
    m_tabs->addTab(m_positionsStack, icon(u"database"_s), tr("P&osições"));
    m_noRentabilidade->setObjectName(u"noRentabilidade"_s);
    connect(m_noRentabilidade, &DataNotice::actionWanted, this, [this] { m_fund->setCurrentIndex(0); });
    m_rentabilidadeStack->addWidget(m_rentabilidade);
    m_rentabilidadeStack->addWidget(m_noRentabilidade);
    m_tabs->addTab(m_rentabilidadeStack, icon(u"up"_s), tr("&Rentabilidade"));
    m_tabs->addTab(m_charts, icon(u"chart"_s), tr("&Gráficos"));
    m_stack->addWidget(m_notice);
    m_stack->addWidget(m_tabs);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(10);
    all->addWidget(card);
    all->addWidget(m_problem);
    all->addWidget(m_lastRun);
    all->addWidget(m_exported);
    all->addWidget(m_stack, 1);
}

void DataPage::buildFundActions()
{
    QTableView *view = m_funds->view();
    const auto add = [this, view](const QString &iconName, const QString &text, const auto &act) {
        auto *action = new QAction(icon(iconName), text, this);
        view->addAction(action);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add(u"table"_s, tr("Ver &posições"), [this] { openFund(m_funds->currentKey(), Positions); });
    add(u"chart"_s, tr("Ver &gráficos"), [this] { openFund(m_funds->currentKey(), Charts); });
    add(u"history"_s, tr("Abrir a &execução que carregou"), [this] { openRun(); })->setObjectName(u"openRun"_s);
}

void DataPage::nameDocuments()
{
    m_funds->setDocumentTitle([this] { return tr("Fundos de %1").arg(displayDate(m_day.date)); });
    m_positions->setDocumentTitle([this] { return tr("Posições de %1 em %2").arg(fund(), displayDate(m_day.date)); });
    m_rentabilidade->setDocumentTitle([this] {
        const QString date = displayDate(m_day.date);
        return fund().isEmpty() ? tr("Rentabilidade de %1").arg(date)
                                : tr("Rentabilidade de %1 em %2").arg(fund(), date);
    });
    // A file of one fund and day is put together with others: each of its rows says whose it is.
    const auto date = [this] { return CommonCell{tr("Data-base"), m_day.date}; };
    m_funds->setCommonCells([date] { return QList<CommonCell>{date()}; });
    m_rentabilidade->setCommonCells([date] { return QList<CommonCell>{date()}; });
    // An empty one, too: files of several funds have the same columns.
    const auto cnpj = [this] {
        const QString digits = cnpjOfFund();
        return CommonCell{tr("CNPJ do fundo"), digits.isEmpty() ? TableCell() : TableCell(Cnpj{digits})};
    };
    m_positions->setCommonCells([this, date, cnpj] {
        return QList<CommonCell>{date(), {tr("Fundo"), fund()}, cnpj()};
    });
    m_charts->table()->setCommonCells([this, cnpj] {
        // Of what is listed, not of what is being read.
        QList<CommonCell> cells;
        if (m_charts->kind() == ChartKind::Allocation) {
            if (const auto &positions = m_charts->positions())
                cells = {{tr("Data-base"), positions->date}, {tr("Fundo"), positions->fund}, cnpj()};
            return cells;
        }
        const FundSeries &series = m_charts->series();
        if (!series.fund.isEmpty())
            cells.append({tr("Fundo"), series.fund});
        if (series.accounts.size() > 1)
            cells.append({tr("Conta"), series.account});
        return cells;
    });
    // The group's name alone is on many lines.
    m_positions->exportMenu()->setKeyColumns(2);
}

void DataPage::clearTables()
{
    for (GridPane *pane : {m_funds, m_positions, m_rentabilidade})
        pane->setGrid({});
    m_positions->setProperty("shown", QString());
    m_charts->setPositions(std::nullopt);
    m_charts->setSeries({});
    m_seriesDate = {};
}

} // namespace Etl
