// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/gridpane.h"

#include "ui/controls/fittedcolumns.h"
#include "ui/controls/icons.h"
#include "ui/controls/tableexport.h"
#include "ui/data/gridfilter.h"
#include "ui/data/gridmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kMeasuredRows = 200; ///< of a large table: measuring all of them would stall
constexpr int kWidestColumn = 46;  ///< average characters

QTableView *makeView(const QString &objectName, const QString &name)
{
    auto *view = new QTableView;
    view->setObjectName(objectName);
    view->setAccessibleName(name);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setAlternatingRowColors(true);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(view->fontMetrics().height() + 10);
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionsMovable(true);
    view->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    view->setCornerButtonEnabled(false);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    return view;
}

} // namespace

GridPane::GridPane(const QString &objectName, const QString &name, Order order, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_order(order), m_model(new GridModel(this)), m_filter(new GridFilter(m_model, this)),
      m_view(makeView(objectName, name)), m_filterEdit(new QLineEdit), m_count(new QLabel), m_footer(new QLabel),
      m_leftOut(new QLabel), m_export(new ExportMenu(m_view, clock, this))
{
    m_view->setModel(m_filter);
    m_view->setSortingEnabled(order == Order::Sortable);
    if (order == Order::Sortable)
        m_view->sortByColumn(0, Qt::AscendingOrder);
    m_filterEdit->setObjectName(objectName + u"Filter"_s);
    m_filterEdit->setPlaceholderText(tr("Filtrar (Ctrl+F)"));
    m_filterEdit->setAccessibleName(tr("Filtrar: %1").arg(name));
    m_filterEdit->setClearButtonEnabled(true);
    m_filterEdit->addAction(icon(u"filter"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_filterEdit->setMaximumWidth(m_filterEdit->fontMetrics().averageCharWidth() * 44);
    m_count->setObjectName(objectName + u"Count"_s);
    m_footer->setObjectName(objectName + u"Footer"_s);
    m_footer->setTextFormat(Qt::PlainText);
    m_footer->setWordWrap(true);
    m_footer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = font();
    bold.setBold(true);
    m_footer->setFont(bold);
    m_footer->hide();
    m_leftOut->setObjectName(objectName + u"LeftOut"_s);
    m_leftOut->setWordWrap(true);
    QPalette muted = m_leftOut->palette();
    muted.setColor(QPalette::WindowText, toneText(Tone::Muted));
    m_leftOut->setPalette(muted);
    m_leftOut->hide();
    m_export->setSource(
        [this](ExportFormat format) { return format == ExportFormat::Pdf ? onPaper() : withoutSubtotals(); });

    auto *head = new QHBoxLayout;
    head->addWidget(m_filterEdit, 1);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_export->makeButton(this));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 8, 0, 0);
    all->setSpacing(8);
    all->addLayout(head);
    all->addWidget(m_view, 1);
    all->addWidget(m_footer);
    all->addWidget(m_leftOut);

    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_filterEdit->setFocus();
        m_filterEdit->selectAll();
    });
    connect(m_filterEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        updateCount();
    });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &) {
        if (const QString key = currentKey(); !key.isEmpty())
            emit opened(key);
    });
    connect(m_export, &ExportMenu::told, this, &GridPane::told);
    updateCount();
}

void GridPane::setGrid(Grid grid)
{
    if (grid == m_model->grid())
        return; // nor would it keep the selection
    const QString key = currentKey();
    const QPoint scrolled(m_view->horizontalScrollBar()->value(), m_view->verticalScrollBar()->value());
    // Widths that were fitted to no rows are nobody's own.
    const bool sameColumns = grid.columns == m_model->grid().columns && m_model->rowCount() > 0;
    m_footer->setText(grid.footer);
    m_footer->setVisible(!grid.footer.isEmpty());
    m_model->setGrid(std::move(grid));
    // The operator's own widths stay while the columns do.
    if (!sameColumns)
        fitColumns();
    updateCount();
    selectKey(key);
    if (sameColumns) {
        m_view->horizontalScrollBar()->setValue(scrolled.x());
        m_view->verticalScrollBar()->setValue(scrolled.y());
    }
}

const Grid &GridPane::grid() const
{
    return m_model->grid();
}

void GridPane::setDocumentTitle(std::function<QString()> title)
{
    m_export->setDocumentTitle(std::move(title));
}

void GridPane::setCommonCells(std::function<QList<CommonCell>()> cells)
{
    m_export->setCommonCells(std::move(cells));
}

QString GridPane::currentKey() const
{
    const QModelIndex index = m_filter->mapToSource(m_view->currentIndex());
    return index.isValid() ? m_model->rowAt(index.row()).key : QString();
}

void GridPane::selectKey(const QString &key)
{
    if (key.isEmpty())
        return;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (m_model->rowAt(m_filter->mapToSource(index).row()).key == key) {
            m_view->setCurrentIndex(index);
            return;
        }
    }
}

void GridPane::updateCount()
{
    const int all = m_filter->allLines();
    if (m_filter->isFiltering())
        m_count->setText(tr("mostrando %1 de %2").arg(m_filter->shownLines()).arg(all));
    else
        m_count->setText(all == 1 ? tr("1 linha") : tr("%1 linhas").arg(all));
    m_leftOut->setText(m_fit ? m_fit->sentence() : QString());
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());
}

void GridPane::setDispensable(const QList<int> &columns)
{
    m_fit = new FittedColumns(m_view, columns, 0);
    connect(m_fit, &FittedColumns::changed, this, &GridPane::updateCount);
}

void GridPane::fitColumns()
{
    if (m_fit)
        m_fit->release();
    m_view->resizeColumnsToContents();
    const int widest = m_view->fontMetrics().averageCharWidth() * kWidestColumn;
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column) + 8, widest));
    if (m_fit)
        m_fit->fit();
}

void GridPane::setOnlyKey(const QString &key)
{
    m_filter->setKey(key);
    updateCount();
}

TableDocument GridPane::onPaper() const
{
    TableDocument document = documentOf(*m_filter, {}, m_view);
    putTotals(document);
    for (int row = 0; row < m_filter->rowCount(); ++row)
        document.headings += isSubtotal(row) ? 1 : 0;
    return document;
}

/// Of the rows that go out: under a filter not those of the sentence below the table.
void GridPane::putTotals(TableDocument &document) const
{
    const QList<GridColumn> &all = m_model->grid().columns;
    const QList<int> columns = exportedColumns(*m_filter, m_view);
    const bool any = std::any_of(columns.cbegin(), columns.cend(), [&all](int column) { return all[column].summed; });
    const int lines = m_filter->countedLines();
    if (!any || lines == 0)
        return;
    QStringList said = {m_filter->isFiltering() ? tr("Total das linhas mostradas (%1)").arg(lines)
                                                : tr("Total (%1)").arg(lines)};
    for (const int column : columns) {
        int without = 0;
        document.totals.append(all[column].summed ? m_filter->sumOf(column, without) : TableCell());
        if (without > 0)
            said.append(tr("%1: %2 sem valor, fora da soma").arg(all[column].title).arg(without));
    }
    // The columns stand as the operator has put them; a column of numbers has no room for words.
    const auto place = std::find_if(columns.cbegin(), columns.cend(),
                                    [&all](int column) { return !all[column].summed && !all[column].right; });
    if (place == columns.cend())
        document.facts.append(said.join(u"; "_s));
    else
        document.totals[place - columns.cbegin()] = said.join(u"; "_s);
}

bool GridPane::isSubtotal(int row) const
{
    return m_model->rowAt(m_filter->mapToSource(m_filter->index(row, 0)).row()).kind == GridRow::Kind::Subtotal;
}

TableDocument GridPane::withoutSubtotals() const
{
    // A sum over a column of the spreadsheet must not count everything twice.
    TableDocument document = documentOf(*m_filter, {}, m_view);
    for (int row = m_filter->rowCount() - 1; row >= 0; --row) {
        if (isSubtotal(row))
            document.rows.removeAt(row);
    }
    return document;
}

} // namespace Etl

#include "moc_gridpane.cpp"
