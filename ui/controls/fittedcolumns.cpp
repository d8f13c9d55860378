// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/fittedcolumns.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

FittedColumns::FittedColumns(QTableView *view, QList<int> dispensable, int leastOfLast)
    : QObject(view), m_view(view), m_dispensable(std::move(dispensable)), m_leastOfLast(leastOfLast)
{
    setObjectName(u"fittedColumns"_s);
    view->viewport()->installEventFilter(this);
}

/// The one that is drawn at the right end, whatever is left out.
int FittedColumns::lastColumn() const
{
    const QHeaderView *header = m_view->horizontalHeader();
    for (int place = header->count() - 1; place >= 0; --place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column) && !m_leftOut.contains(column))
            return column;
    }
    return -1;
}

void FittedColumns::fit()
{
    const QList<int> before = m_leftOut;
    // A hidden section forgets nothing but what is asked of it while it is hidden.
    const auto width = [this](int column) { return m_widths.value(column, m_view->columnWidth(column)); };
    QList<int> shown;
    for (int column = 0; column < m_view->horizontalHeader()->count(); ++column) {
        if (!m_view->isColumnHidden(column) || m_leftOut.contains(column))
            shown.append(column);
    }
    m_leftOut.clear();
    const auto needed = [&] {
        const int last = m_view->horizontalHeader()->stretchLastSection() ? lastColumn() : -1;
        int sum = 0;
        for (const int column : std::as_const(shown)) {
            if (!m_leftOut.contains(column))
                sum += column == last ? m_leastOfLast : width(column);
        }
        return sum;
    };
    for (const int column : std::as_const(m_dispensable)) {
        if (needed() <= m_view->viewport()->width())
            break;
        if (shown.contains(column))
            m_leftOut.append(column);
    }
    // The header stretches its last section when it is laid out, and keeps a width that was too much then.
    QTimer::singleShot(0, this, &FittedColumns::stretchLast);
    if (m_leftOut == before)
        return;
    for (const int column : std::as_const(m_dispensable)) {
        if (m_leftOut.contains(column) && !before.contains(column)) {
            m_widths.insert(column, m_view->columnWidth(column));
            m_view->setColumnHidden(column, true);
        } else if (before.contains(column) && !m_leftOut.contains(column)) {
            m_view->setColumnHidden(column, false);
            m_view->setColumnWidth(column, m_widths.take(column));
        }
    }
    emit changed();
}

void FittedColumns::stretchLast()
{
    QHeaderView *header = m_view->horizontalHeader();
    const int last = header->stretchLastSection() ? lastColumn() : -1;
    if (last < 0)
        return;
    const int rest = m_view->viewport()->width() - (header->length() - header->sectionSize(last));
    if (rest >= header->minimumSectionSize() && rest != header->sectionSize(last))
        header->resizeSection(last, rest);
}

void FittedColumns::release()
{
    for (const int column : std::as_const(m_leftOut)) {
        m_view->setColumnHidden(column, false);
        m_view->setColumnWidth(column, m_widths.take(column));
    }
    m_leftOut.clear();
}

QString FittedColumns::sentence() const
{
    const QStringList titles = leftOut();
    return titles.isEmpty()
               ? QString()
               : tr("Sem espaço para: %1 (alargue a janela; cópia e exportação levam tudo)").arg(titles.join(u", "_s));
}

QStringList FittedColumns::leftOut() const
{
    QStringList titles;
    for (int column = 0; column < m_view->horizontalHeader()->count(); ++column) {
        if (m_leftOut.contains(column))
            titles.append(m_view->model()->headerData(column, Qt::Horizontal).toString());
    }
    return titles;
}

bool FittedColumns::leavesOut(const QTableView &view, int column)
{
    const auto *fit = view.findChild<const FittedColumns *>(QString(), Qt::FindDirectChildrenOnly);
    return fit && fit->m_leftOut.contains(column);
}

bool FittedColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace Etl

#include "moc_fittedcolumns.cpp"
