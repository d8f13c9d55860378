// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does with the funds: keys, from problem to problem, details.
#include "ui/controls/exportmenu.h"
#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/run/fundfilter.h"
#include "ui/run/fundlook.h"
#include "ui/run/fundmodel.h"
#include "ui/run/fundpane.h"

#include <QAction>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace Etl {

void FundPane::addKeys()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, const QString &name, auto act) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setObjectName(name);
        action->setEnabled(false); // another tab may use the same key
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        m_keys.append(action);
    };
    add(tr("Localizar fundo"), QKeySequence(Qt::CTRL | Qt::Key_F), u"findFund"_s, [this] {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    });
    add(tr("Próximo fundo com problema"), QKeySequence(Qt::Key_F8), u"nextProblem"_s, [this] { goToProblem(true); });
    add(tr("Fundo com problema anterior"), QKeySequence(Qt::SHIFT | Qt::Key_F8), u"previousProblem"_s,
        [this] { goToProblem(false); });
}

void FundPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (QAction *action : std::as_const(m_keys))
        action->setEnabled(true);
}

void FundPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return; // the window is only minimised
    for (QAction *action : std::as_const(m_keys))
        action->setEnabled(false);
}

bool FundPane::hasProblem(int shownRow) const
{
    const FundRow &row = m_model->rowAt(m_filter->mapToSource(m_filter->index(shownRow, 0)).row());
    return isProblem(row.step) || !FundModel::messageOf(row).isEmpty();
}

void FundPane::goToProblem(bool forward)
{
    const int rows = m_filter->rowCount();
    const QModelIndex current = m_view->selectionModel()->hasSelection() ? m_view->currentIndex() : QModelIndex();
    int row = current.isValid() ? current.row() : forward ? -1 : rows;
    bool wentRound = false;
    for (int looked = 0; looked < rows; ++looked) {
        row += forward ? 1 : -1;
        if (row < 0 || row >= rows) {
            row = forward ? 0 : rows - 1;
            wentRound = current.isValid();
        }
        if (!hasProblem(row))
            continue;
        const QModelIndex there = m_filter->index(row, FundModel::FundColumn);
        m_view->setCurrentIndex(there);
        m_view->selectRow(row);
        m_view->scrollTo(there);
        m_view->setFocus(Qt::ShortcutFocusReason);
        showDetails(there);
        if (wentRound)
            emit told(forward ? tr("Não há mais problemas abaixo: voltou ao primeiro.")
                              : tr("Não há mais problemas acima: foi ao último."));
        return;
    }
    emit told(m_model->rowCount() == 0  ? tr("Ainda não há fundos na tabela.")
              : m_filter->isNarrowing() ? tr("Nenhum problema entre os fundos mostrados.")
                                        : tr("Nenhum fundo com problema."));
}

void FundPane::copySelected()
{
    m_export->copy();
}

bool FundPane::eventFilter(QObject *watched, QEvent *event)
{
    // The window's menu has these keys for the log; with the focus here they mean this table.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool copies = key->matches(QKeySequence::Copy);
        if (event->type() == QEvent::ShortcutOverride && (copies || key->matches(QKeySequence::SelectAll))) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress && copies) {
            copySelected();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FundPane::open(const QModelIndex &index)
{
    const FundRow &row = m_model->rowAt(m_filter->mapToSource(index).row());
    if (row.step == FundStep::Loaded || row.step == FundStep::Unchanged)
        emit fundOpened(row.item.date, row.fund.fund);
    else
        showDetails(index);
}

void FundPane::showDetails(const QModelIndex &index)
{
    if (!index.isValid()) {
        m_details->hide();
        return;
    }
    const FundRow &row = m_model->rowAt(m_filter->mapToSource(index).row());
    const FundLook look = fundLook(row.step);
    const auto textAt = [&index](int column) {
        const QString text = index.siblingAtColumn(column).data().toString();
        return text.isEmpty() ? u"–"_s : text;
    };
    const int side = m_detailsText->fontMetrics().height() + 2;
    m_detailsIcon->setPixmap(icon(look.iconName, look.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    QStringList lines{tr("%1 · %2 de %3 · %4")
                          .arg(row.fund.fund, wordOf(row.item.part), displayDate(row.item.date), wordOf(row.step))};
    if (row.fund.error) {
        lines.append(u"%1 %2"_s.arg(inWindowWords(row.fund.error->message), windowAdvice(row.fund.error->code)));
        if (!row.fund.error->detail.isEmpty())
            lines.append(tr("Detalhe: %1").arg(row.fund.error->detail));
    } else if (!FundModel::messageOf(row).isEmpty()) {
        lines.append(FundModel::messageOf(row));
    }
    if (row.fund.sum || row.fund.patrimonio)
        lines.append(tr("Linhas: %1 · Soma: %2 · PL: %3 · Diferença: %4")
                         .arg(textAt(FundModel::RowsColumn), textAt(FundModel::SumColumn),
                              textAt(FundModel::AssetsColumn), textAt(FundModel::DifferenceColumn)));
    if (!row.fund.file.isEmpty())
        lines.append(tr("Arquivo: %1").arg(row.fund.file));
    m_detailsText->setText(lines.join(u'\n'));
    m_details->show();
}

} // namespace Etl
