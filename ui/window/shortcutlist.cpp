// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/shortcutlist.h"

#include "core/base/plaintext.h"
#include "ui/controls/icons.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// All of a row, as it is searched: without accents, upper case.
constexpr int kSearchRole = Qt::UserRole + 1;

QString withoutMnemonic(QString text)
{
    // "&&" is a real one.
    text.replace(u"&&"_s, QString(QChar::Null)).remove(u'&').replace(QChar::Null, u'&');
    return text.remove(u'…').trimmed();
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(u", "_s);
}

struct ShortcutCollector
{
    QList<ShortcutEntry> entries;
    QSet<const QAction *> seen;

    void add(const QAction *action, const QString &place)
    {
        if (seen.contains(action))
            return;
        seen.insert(action);
        const QString name = withoutMnemonic(action->text().isEmpty() ? action->toolTip() : action->text());
        if (!action->shortcuts().isEmpty() && !name.isEmpty() && action->isVisible())
            entries.append({place, name, keysOf(*action)});
    }

    void addMenu(const QMenu *menu, const QString &place)
    {
        for (const QAction *action : menu->actions()) {
            if (const QMenu *below = action->menu())
                addMenu(below, u"%1 › %2"_s.arg(place, withoutMnemonic(action->text())));
            else
                add(action, place);
        }
    }
};

} // namespace

QList<ShortcutEntry> shortcutsOf(const QWidget &window)
{
    ShortcutCollector collector;
    if (const auto *bar = window.findChild<QMenuBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        for (const QAction *action : bar->actions()) {
            if (action->menu())
                collector.addMenu(action->menu(), withoutMnemonic(action->text()));
        }
    }
    for (const QAction *action : window.findChildren<QAction *>())
        collector.add(action, {});
    return collector.entries;
}

ShortcutList::ShortcutList(QWidget *window)
    : QDialog(window), m_search(new QLineEdit), m_view(new QTreeView),
      m_none(new QLabel(tr("Nenhum atalho com esse texto."))), m_filtered(new QSortFilterProxyModel(this))
{
    setObjectName(u"shortcutList"_s);
    setWindowTitle(tr("Atalhos do teclado"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    auto *model = new QStandardItemModel(0, 3, this);
    model->setHorizontalHeaderLabels({tr("Ação"), tr("Atalho"), tr("Menu")});
    for (const ShortcutEntry &entry : shortcutsOf(*window)) {
        QList<QStandardItem *> row;
        for (const QString &text : {entry.action, entry.keys, entry.place}) {
            auto *item = new QStandardItem(text);
            item->setEditable(false);
            row.append(item);
        }
        row.first()->setData(labelKey(u"%1 %2 %3"_s.arg(entry.action, entry.keys, entry.place)), kSearchRole);
        model->appendRow(row);
    }
    m_filtered->setSourceModel(model);
    m_filtered->setFilterKeyColumn(0);
    m_filtered->setFilterRole(kSearchRole);

    m_search->setObjectName(u"shortcutSearch"_s);
    m_search->setPlaceholderText(tr("Procurar ação ou tecla"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"find"_s), QLineEdit::LeadingPosition);
    m_view->setObjectName(u"shortcuts"_s);
    m_view->setAccessibleName(windowTitle());
    m_view->setModel(m_filtered);
    m_view->setRootIsDecorated(false);
    m_view->setAlternatingRowColors(true);
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_none->setAlignment(Qt::AlignCenter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Fechar"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_none, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().lineSpacing() * 30);

    connect(m_search, &QLineEdit::textChanged, this, &ShortcutList::filter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    filter({});
}

void ShortcutList::filter(const QString &text)
{
    m_filtered->setFilterFixedString(labelKey(text));
    const bool none = m_filtered->rowCount() == 0;
    m_view->setVisible(!none);
    m_none->setVisible(none);
}

} // namespace Etl

#include "moc_shortcutlist.cpp"
