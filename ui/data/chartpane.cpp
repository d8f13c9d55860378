// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/chartpane.h"

#include "ui/controls/theme.h"
#include "ui/controls/windowwords.h"
#include "ui/data/daygrids.h"
#include "ui/data/gridpane.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QLabel *labelFor(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ChartPane::ChartPane(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox), m_period(new QComboBox), m_account(new QComboBox),
      m_accountLabel(labelFor(tr("C&onta:"), m_account)), m_nothing(new QLabel), m_gaps(new QLabel),
      m_splitter(new QSplitter(Qt::Horizontal)),
      m_table(new GridPane(u"chartTable"_s, tr("Dados do gráfico"), GridPane::Order::Sortable, clock))
{
    m_kind->setObjectName(u"chartKind"_s);
    m_kind->addItem(tr("Cota"), int(ChartKind::Quota));
    m_kind->addItem(tr("PL"), int(ChartKind::Patrimonio));
    m_kind->addItem(tr("Alocação por grupo"), int(ChartKind::Allocation));
    m_kind->addItem(tr("Posições por dia"), int(ChartKind::Rows));
    m_period->setObjectName(u"chartPeriod"_s);
    m_period->addItem(tr("1 mês"), 31);
    m_period->addItem(tr("3 meses"), 92);
    m_period->addItem(tr("12 meses"), 366);
    m_period->addItem(tr("5 anos"), 1827);
    m_period->setCurrentIndex(1);
    m_account->setObjectName(u"chartAccount"_s);
    m_nothing->setObjectName(u"chartNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    m_gaps->setObjectName(u"chartGaps"_s);
    m_gaps->setWordWrap(true);
    QPalette warned = m_gaps->palette();
    warned.setColor(QPalette::WindowText, toneText(Tone::Warning));
    m_gaps->setPalette(warned);
    m_gaps->hide();

    auto *head = new QHBoxLayout;
    head->addWidget(labelFor(tr("&Gráfico:"), m_kind));
    head->addWidget(m_kind);
    head->addSpacing(12);
    head->addWidget(labelFor(tr("&Período:"), m_period));
    head->addWidget(m_period);
    head->addSpacing(12);
    head->addWidget(m_accountLabel);
    head->addWidget(m_account);
    head->addStretch(1);
    auto *upper = new QWidget;
    auto *upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    if (auto drawing = makeChartDrawing(upper)) {
        m_drawing = *std::move(drawing);
        upperLayout->addWidget(m_drawing->view(), 1);
    } else {
        m_refusal = inWindowWords(drawing.error().oneLine());
    }
    upperLayout->addWidget(m_nothing, 1);
    upperLayout->addWidget(m_gaps);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 5);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({500, 300});
    m_splitter->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 8, 0, 0);
    all->addLayout(head);
    all->addWidget(m_splitter, 1);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &ChartPane::draw);
    connect(m_period, &QComboBox::currentIndexChanged, this, &ChartPane::seriesWanted);
    connect(m_account, &QComboBox::currentIndexChanged, this, &ChartPane::seriesWanted);
    connect(m_table, &GridPane::told, this, &ChartPane::told);
    m_table->setDocumentTitle([this] { return m_title; });
    fillAccounts();
    draw();
}

ChartKind ChartPane::kind() const
{
    return ChartKind(m_kind->currentData().toInt());
}

void ChartPane::setKind(ChartKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
}

int ChartPane::days() const
{
    return m_period->currentData().toInt();
}

QString ChartPane::account() const
{
    return m_account->currentText();
}

void ChartPane::setCalendar(const BusinessDays &calendar)
{
    m_calendar = calendar;
}

void ChartPane::setSeries(const FundSeries &series)
{
    if (series == m_series)
        return;
    m_series = series;
    fillAccounts();
    draw();
}

void ChartPane::clearPoints()
{
    m_series.points.clear();
    draw();
}

void ChartPane::setPositions(const std::optional<FundPositions> &positions)
{
    if (positions == m_positions)
        return;
    m_positions = positions;
    draw();
}

void ChartPane::fillAccounts()
{
    const QSignalBlocker quiet(m_account);
    m_account->clear();
    m_account->addItems(m_series.accounts);
    m_account->setCurrentText(m_series.account);
    const bool several = m_series.accounts.size() > 1;
    m_account->setVisible(several);
    m_accountLabel->setVisible(several);
}

void ChartPane::draw()
{
    const bool allocation = kind() == ChartKind::Allocation;
    m_period->setEnabled(!allocation);
    const ChartColors colors{toneText(Tone::Running), toneFill(Tone::Running), toneText(Tone::Muted)};
    ChartFacts facts{{}, m_refusal, true};
    if (m_drawing && allocation)
        facts = m_drawing->showAllocation(m_positions.value_or(FundPositions()), colors);
    else if (m_drawing)
        facts = m_drawing->showSeries(m_series, kind(), m_calendar, colors);
    m_title = facts.title;
    const bool needsFund = kind() != ChartKind::Rows && m_series.fund.isEmpty();
    m_nothing->setText(needsFund ? tr("Escolha um fundo acima para ver este gráfico.") : facts.summary);
    m_nothing->setVisible(facts.empty);
    m_gaps->setText(facts.gaps);
    m_gaps->setVisible(!facts.gaps.isEmpty());
    // The rows of all days would stand beside a question.
    m_table->setVisible(!needsFund);
    m_table->setGrid(allocation ? allocationGrid(m_positions.value_or(FundPositions())) : seriesGrid(m_series));
}

} // namespace Etl

#include "moc_chartpane.cpp"
