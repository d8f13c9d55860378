// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/fundpane.h"

#include "ui/controls/exportmenu.h"
#include "ui/controls/exportnotice.h"
#include "ui/controls/fittedcolumns.h"
#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/words.h"
#include "ui/controls/wrappedlabel.h"
#include "ui/run/fundfilter.h"
#include "ui/run/fundlook.h"
#include "ui/run/fundmodel.h"

#include <QAction>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kAllStates = -1;
constexpr int kOnlyProblems = -2;

QString grouped(qint64 number)
{
    return QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number);
}

/// "34 carregados · 2 faltando"
QString summaryOf(const QMap<FundStep, int> &counts)
{
    QStringList words;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        QString word = wordOf(count.key());
        if (count.value() != 1 && word.endsWith(u'o'))
            word += u's';
        words.append(u"%1 %2"_s.arg(grouped(count.value()), word));
    }
    return words.join(u" · "_s);
}

QToolButton *iconButton(const QString &iconName, const QString &name, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setObjectName(objectName);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

FundPane::FundPane(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_model(new FundModel(this)), m_filter(new FundFilter(*m_model, this)), m_view(new QTableView),
      m_export(new ExportMenu(m_view, clock, this))
{
    m_view->setObjectName(u"fundView"_s);
    m_view->setAccessibleName(tr("Fundos da execução"));
    m_view->setModel(m_filter);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(FundModel::FundColumn, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAlternatingRowColors(true);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() + 8);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const QFontMetrics metrics(m_view->font());
    const auto wide = [&](int column, const QString &sample) {
        m_view->setColumnWidth(column, metrics.horizontalAdvance(sample) + 20);
    };
    wide(FundModel::DateColumn, u"00/00/0000"_s);
    wide(FundModel::FundColumn, u"NOME DE UM FUNDO"_s);
    wide(FundModel::PartColumn, u"rentabilidade"_s);
    wide(FundModel::StateColumn, u"transformado"_s + u"MM"_s); // and the icon
    wide(FundModel::RowsColumn, u"Linhas0"_s);
    wide(FundModel::SumColumn, u"000.000.000,00"_s);
    wide(FundModel::AssetsColumn, u"000.000.000,00"_s);
    wide(FundModel::DifferenceColumn, u"Diferença 0"_s);
    m_view->setColumnHidden(FundModel::DateColumn, true);
    // PL and difference tell the sum. Heads are bold.
    QFont heads = m_view->font();
    heads.setBold(true);
    m_fit = new FittedColumns(
        m_view, {FundModel::SumColumn, FundModel::AssetsColumn, FundModel::DifferenceColumn, FundModel::RowsColumn},
        QFontMetrics(heads).horizontalAdvance(u"Mensagem00"_s));
    m_leftOut = new WrappedLabel;
    m_leftOut->setObjectName(u"fundsLeftOut"_s);
    m_leftOut->hide();
    connect(m_fit, &FittedColumns::changed, this, [this] {
        m_leftOut->setText(m_fit->sentence());
        m_leftOut->setVisible(!m_leftOut->text().isEmpty());
    });

    m_empty = new WrappedLabel(m_view->viewport());
    m_empty->setObjectName(u"fundsEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, toneText(Tone::Muted));
    m_empty->setPalette(muted);
    m_leftOut->setPalette(muted);
    auto *over = new QVBoxLayout(m_view->viewport());
    over->addWidget(m_empty);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    m_caption = new NoticeBar;
    m_caption->setObjectName(u"fundsCaption"_s);
    m_caption->hide();
    auto *clear = new QAction(tr("Limpar a tabela"), this);
    clear->setObjectName(u"clearFunds"_s);
    m_caption->addAction(clear);
    connect(clear, &QAction::triggered, this, [this] {
        setCaption({});
        this->clear(false);
        setEmptyText(restText());
    });
    all->addWidget(m_caption);
    auto *exported = new ExportNotice;
    exported->follow(m_export);
    all->addWidget(exported);
    all->addWidget(filterBar());
    all->addWidget(m_view, 1);
    all->addWidget(m_leftOut);
    all->addWidget(detailsCard());

    m_view->installEventFilter(this);
    connect(m_view, &QTableView::activated, this, &FundPane::open);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        if (m_details->isVisible())
            showDetails(index);
    });
    connect(m_filter, &QAbstractItemModel::modelReset, this, &FundPane::showCounts);
    addKeys();
    setEmptyText(restText());
}

QString FundPane::restText()
{
    return tr("Os fundos aparecem aqui assim que a execução começar.");
}

void FundPane::setCaption(const QString &text)
{
    m_captionText = text;
    if (text.isEmpty())
        m_caption->hide();
    else
        m_caption->show(u"history"_s, Tone::Warning, text);
    showCounts();
}

QWidget *FundPane::filterBar()
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_text = new QLineEdit;
    m_text->setObjectName(u"fundFilter"_s);
    m_text->setPlaceholderText(tr("Filtrar por fundo ou mensagem"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(u"filter"_s), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_state = new QComboBox;
    m_state->setObjectName(u"fundState"_s);
    m_state->setAccessibleName(tr("Estado dos fundos mostrados"));
    m_state->addItem(tr("Todos os estados"), kAllStates);
    m_state->addItem(icon(u"warning"_s, Tone::Warning), tr("Só problemas"), kOnlyProblems);
    for (int step = int(FundStep::Released); step <= int(FundStep::Rejected); ++step) {
        const FundLook look = fundLook(FundStep(step));
        m_state->addItem(icon(look.iconName, look.tone), wordOf(FundStep(step)), step);
    }
    m_counts = new QLabel;
    m_counts->setObjectName(u"fundCounts"_s);
    auto *copy = iconButton(u"copy"_s, tr("Copiar as linhas selecionadas (todas, se nenhuma)"), u"copyFunds"_s);
    m_export->setDocumentTitle([this] { return m_title.isEmpty() ? tr("Fundos") : m_title; });
    // The date of a run of one date is no column of the view; a row of the file is read without its heading.
    m_export->setCommonCells([this] {
        QList<CommonCell> cells;
        if (m_model->rowCount() > 0)
            cells.append(
                {m_model->headerData(FundModel::DateColumn, Qt::Horizontal).toString(), m_model->rowAt(0).item.date});
        return cells;
    });
    connect(m_export, &ExportMenu::told, this, &FundPane::told);
    line->addWidget(m_text, 1);
    line->addWidget(m_state);
    line->addSpacing(4);
    line->addWidget(m_counts);
    line->addStretch(0);
    line->addWidget(copy);
    line->addWidget(m_export->makeButton(bar));

    connect(m_text, &QLineEdit::textChanged, this, &FundPane::filter);
    connect(m_state, &QComboBox::currentIndexChanged, this, &FundPane::filter);
    connect(copy, &QToolButton::clicked, this, &FundPane::copySelected);
    return bar;
}

QWidget *FundPane::detailsCard()
{
    m_details = new QFrame;
    m_details->setObjectName(u"card"_s);
    m_detailsIcon = new QLabel;
    m_detailsText = new WrappedLabel;
    m_detailsText->setObjectName(u"fundDetails"_s);
    m_detailsText->setTextFormat(Qt::PlainText); // messages quote fund and file names
    m_detailsText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *close = iconButton(u"clear"_s, tr("Fechar os detalhes"), u"closeDetails"_s);
    auto *line = new QHBoxLayout(m_details);
    line->setContentsMargins(12, 8, 8, 8);
    line->addWidget(m_detailsIcon, 0, Qt::AlignTop);
    line->addWidget(m_detailsText, 1);
    line->addWidget(close, 0, Qt::AlignTop);
    m_details->hide();
    connect(close, &QToolButton::clicked, m_details, &QWidget::hide);
    return m_details;
}

void FundPane::setEnvironment(EnvironmentKind kind)
{
    m_export->setEnvironment(kind);
}

void FundPane::clear(bool manyDates)
{
    m_view->setColumnHidden(FundModel::DateColumn, !manyDates);
    m_fit->fit();
    m_details->hide();
    m_model->clear();
    showCounts();
}

void FundPane::apply(const QList<FundChanged> &changes)
{
    m_model->apply(changes);
    showCounts();
}

void FundPane::settle(const QList<ItemReport> &items, RunMode mode)
{
    for (const ItemReport &item : items)
        m_model->settle(item, mode);
    showCounts();
}

void FundPane::finish(const RunReport &report, RunMode mode)
{
    for (const ItemReport &item : report.items)
        m_model->settle(item, mode);
    m_model->finish(report, mode);
    showCounts();
}

void FundPane::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showCounts();
}

void FundPane::showOnlyProblems()
{
    m_state->setCurrentIndex(m_state->findData(kOnlyProblems));
}

void FundPane::filter()
{
    const int state = m_state->currentData().toInt();
    m_filter->setText(m_text->text());
    m_filter->setOnlyProblems(state == kOnlyProblems);
    m_filter->setStep(state >= 0 ? std::optional(FundStep(state)) : std::nullopt);
    showCounts();
}

void FundPane::showCounts()
{
    const int all = m_model->rowCount();
    const int shown = m_filter->rowCount();
    // Of one date the funds, as the banner counts them. Of several one of them can be loaded and missing: then rows,
    // and it is said that they are.
    const QMap<FundStep, int> funds = m_model->fundCounts();
    const bool manyDates = !m_view->isColumnHidden(FundModel::DateColumn);
    QString summary = summaryOf(manyDates ? m_model->counts() : funds);
    if (manyDates && all > 0) {
        const int number = std::accumulate(funds.cbegin(), funds.cend(), 0);
        summary = number == 1 ? tr("1 fundo · por parte e data: %1").arg(summary)
                              : tr("%1 fundos · por parte e data: %2").arg(grouped(number), summary);
    }
    m_counts->setText(m_filter->isNarrowing() ? tr("mostrando %1 de %2").arg(grouped(shown), grouped(all)) : QString());
    m_counts->setVisible(!m_counts->text().isEmpty());
    m_empty->setText(all == 0 ? m_emptyText : tr("Nenhum fundo com esse filtro."));
    m_empty->setVisible(shown == 0);
    // Beside the tabs it would be taken for what stands in the form.
    emit summaryChanged(m_captionText.isEmpty() ? summary : QString());
}

} // namespace Etl

#include "moc_fundpane.cpp"
