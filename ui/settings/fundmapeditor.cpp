// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fundmapeditor.h"

#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/operatordate.h"

#include <QAbstractItemDelegate>
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

FundMapEditor::FundMapEditor(QWidget *parent)
    : QWidget(parent), m_model(new FundMapModel(this)), m_filtered(new QSortFilterProxyModel(this)),
      m_notice(new NoticeBar), m_search(new QLineEdit), m_table(new QTableView), m_unmapped(new QListWidget),
      m_unmappedTitle(new QLabel), m_warning(new QLabel), m_add(new QPushButton(icon(u"add"_s), tr("Acrescentar"))),
      m_remove(new QPushButton(icon(u"remove"_s), tr("Remover"))),
      m_addUnmapped(new QPushButton(icon(u"previous"_s), tr("Dar nome da casa"))),
      m_save(new QPushButton(icon(u"save"_s), tr("Salvar o mapa"))), m_undo(new QPushButton(tr("Desfazer no mapa"))),
      m_state(new QLabel), m_make(new QPushButton(icon(u"add"_s), tr("Criar um mapa")))
{
    m_search->setObjectName(u"mapSearch"_s);
    m_search->setPlaceholderText(tr("Procurar um fundo"));
    m_search->setAccessibleName(tr("Procurar um fundo no mapa"));
    m_search->setClearButtonEnabled(true);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterKeyColumn(-1);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    // While a name is typed its row must not jump away.
    m_filtered->setDynamicSortFilter(false);
    m_table->setObjectName(u"fundMap"_s);
    m_table->setAccessibleName(tr("Mapa de nomes de fundos"));
    m_table->setModel(m_filtered);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setMinimumHeight(fontMetrics().height() * 12);
    m_unmapped->setObjectName(u"unmapped"_s);
    m_unmapped->setAccessibleName(tr("Fundos sem nome no mapa"));
    m_unmapped->setSelectionMode(QAbstractItemView::SingleSelection);
    m_unmappedTitle->setObjectName(u"unmappedTitle"_s);
    m_unmappedTitle->setWordWrap(true);
    m_warning->setObjectName(u"mapWarning"_s);
    m_warning->setWordWrap(true);
    m_warning->setText(tr("Um fundo que muda de nome é gravado com o novo nome na próxima carga de cada data; só então "
                          "as linhas antigas dessa data, com o nome anterior, são substituídas."));
    m_add->setObjectName(u"mapAdd"_s);
    m_remove->setObjectName(u"mapRemove"_s);
    m_addUnmapped->setObjectName(u"mapAddUnmapped"_s);
    m_save->setObjectName(u"mapSave"_s);
    m_undo->setObjectName(u"mapUndo"_s);
    m_make->setObjectName(u"mapMake"_s);
    m_state->setObjectName(u"mapState"_s);
    QPalette pending = m_state->palette();
    pending.setColor(QPalette::WindowText, toneText(Tone::Running));
    m_state->setPalette(pending);

    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *saving = new QHBoxLayout; // a line of its own: all in one would be wider than a low window's form
    saving->addWidget(m_state, 1);
    for (QPushButton *button : {m_make, m_undo, m_save})
        saving->addWidget(button);
    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_table, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_unmappedTitle);
    right->addWidget(m_unmapped, 1);
    right->addWidget(m_addUnmapped);
    auto *both = new QHBoxLayout;
    both->addLayout(left, 3);
    both->addLayout(right, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_notice);
    all->addLayout(both);
    all->addLayout(buttons);
    all->addLayout(saving);
    all->addWidget(m_warning);

    connect(m_model, &FundMapModel::edited, this, &FundMapEditor::refresh);
    connect(m_search, &QLineEdit::textChanged, m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_add, &QPushButton::clicked, this, [this] { addEntry({}); });
    connect(m_remove, &QPushButton::clicked, this, &FundMapEditor::removeSelected);
    connect(m_table->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
            [this](QWidget *, QAbstractItemDelegate::EndEditHint hint) {
                // Once the view has closed it, too.
                if (hint == QAbstractItemDelegate::RevertModelCache)
                    QMetaObject::invokeMethod(this, &FundMapEditor::dropUnfinished, Qt::QueuedConnection);
            });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FundMapEditor::refresh);
    connect(m_unmapped, &QListWidget::itemSelectionChanged, this, &FundMapEditor::refresh);
    const auto nameUnmapped = [this] {
        if (const QListWidgetItem *item = m_unmapped->currentItem())
            addEntry(item->data(Qt::UserRole).toString());
    };
    connect(m_unmapped, &QListWidget::itemActivated, this, nameUnmapped);
    connect(m_addUnmapped, &QPushButton::clicked, this, nameUnmapped);
    connect(m_save, &QPushButton::clicked, this, &FundMapEditor::save);
    connect(m_undo, &QPushButton::clicked, this, &FundMapEditor::load);
    connect(m_make, &QPushButton::clicked, this, [this] { emit pathWanted(m_suggestion); });
    refresh();
}

void FundMapEditor::setPath(const QString &path, const QString &suggestion)
{
    m_suggestion = suggestion;
    if (path == m_path && m_loaded)
        return;
    m_path = path;
    load();
}

void FundMapEditor::load()
{
    m_loaded = false;
    m_map = {};
    m_model->setEntries({});
    if (m_path.isEmpty()) {
        m_fetch.cancel();
        say(u"info"_s, Tone::Neutral,
            tr("Nenhum mapa está configurado: os fundos são gravados com o nome que o BTG lhes dá."));
        refresh();
        return;
    }
    m_notice->hide();
    m_fetch.start([path = m_path](const std::stop_token &) { return FundMap::read(path); },
                  [this](const Result<FundMap> &map) { take(map, false); });
    refresh();
}

void FundMapEditor::take(const Result<FundMap> &map, bool wasSaved)
{
    m_saving = false;
    if (!map) {
        say(u"failure"_s, Tone::Failure, map.error().message);
        refresh();
        if (wasSaved)
            emit failed(map.error().message);
        return;
    }
    m_map = *map;
    m_loaded = true;
    m_model->setEntries(m_map.entries());
    m_notice->hide();
    if (wasSaved) {
        say(u"success"_s, Tone::Success, tr("Mapa salvo em %1. Vale a partir da próxima execução.").arg(m_path));
    }
    refresh();
    if (wasSaved)
        emit saved();
}

void FundMapEditor::setKnownFunds(const KnownFunds &known)
{
    m_known = known;
    refresh();
}

void FundMapEditor::discard()
{
    m_model->setEntries(m_map.entries());
    refresh();
}

bool FundMapEditor::hasUnsavedChanges() const
{
    return m_loaded && m_model->entries() != m_map.entries();
}

QStringList FundMapEditor::unmapped() const
{
    QStringList names;
    for (const KnownFund &fund : m_known.funds)
        names.append(fund.name);
    return FundMap::uncovered(m_model->entries(), names);
}

void FundMapEditor::addEntry(const QString &bankName)
{
    m_search->clear();
    const int row = m_model->add({bankName, {}});
    m_added = m_model->index(row, FundMapModel::BankName);
    const QModelIndex cell = m_filtered->mapFromSource(
        m_model->index(row, bankName.isEmpty() ? FundMapModel::BankName : FundMapModel::HouseName));
    m_table->setFocus();
    m_table->setCurrentIndex(cell);
    m_table->scrollTo(cell);
    m_table->edit(cell);
}

void FundMapEditor::removeSelected()
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        rows.append(m_filtered->mapToSource(index).row());
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : std::as_const(rows))
        m_model->removeRow(row);
}

/// Esc in a row that was just added, and lacks a name: the operator does not want it after all.
void FundMapEditor::dropUnfinished()
{
    if (!m_added.isValid() || m_table->currentIndex().row() != m_filtered->mapFromSource(m_added).row())
        return;
    const FundMapEntry &entry = m_model->entries().at(m_added.row());
    if (entry.bankName.isEmpty() || entry.houseName.isEmpty())
        m_model->removeRow(m_added.row());
}

void FundMapEditor::takeTyped()
{
    // An editor gives its text to the model when it loses the focus.
    const QWidget *typing = QApplication::focusWidget();
    if (typing && m_table->viewport()->isAncestorOf(typing))
        m_table->setFocus();
}

bool FundMapEditor::save()
{
    if (m_saving)
        return true;
    if (const int row = m_model->firstProblem(); row >= 0) {
        m_search->clear();
        m_table->setCurrentIndex(m_filtered->mapFromSource(m_model->index(row, FundMapModel::BankName)));
        say(u"failure"_s, Tone::Failure,
            tr("O mapa não foi salvo. Linha %1: %2").arg(row + 1).arg(m_model->remarks().at(row).text));
        return false;
    }
    m_saving = true;
    m_fetch.start([map = m_map, entries = m_model->entries()](const std::stop_token &) { return map.write(entries); },
                  [this](const Result<FundMap> &map) { take(map, true); });
    refresh();
    return true;
}

void FundMapEditor::refresh()
{
    m_add->setEnabled(m_loaded);
    m_remove->setEnabled(m_loaded && m_table->selectionModel()->hasSelection());
    m_save->setEnabled(hasUnsavedChanges() && !m_saving);
    m_undo->setEnabled(hasUnsavedChanges() && !m_saving);
    // What would be typed now would be replaced by what comes back from the disk.
    m_table->setEditTriggers(m_saving ? QAbstractItemView::NoEditTriggers
                                      : QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                            QAbstractItemView::AnyKeyPressed);
    m_state->setText(m_saving              ? tr("Salvando o mapa…")
                     : hasUnsavedChanges() ? tr("Mapa alterado, ainda não salvo.")
                                           : QString());
    m_make->setVisible(m_path.isEmpty());
    m_table->setEnabled(m_loaded);
    emit changed();

    const QStringList names = unmapped();
    const QString kept =
        m_unmapped->currentItem() ? m_unmapped->currentItem()->data(Qt::UserRole).toString() : QString();
    QStringList present;
    for (int i = 0; i < m_unmapped->count(); ++i)
        present.append(m_unmapped->item(i)->data(Qt::UserRole).toString());
    if (present != names) {
        const QSet<QString> wanted(names.begin(), names.end());
        m_unmapped->clear();
        for (const KnownFund &fund : std::as_const(m_known.funds)) {
            if (!wanted.contains(fund.name))
                continue;
            auto *item = new QListWidgetItem(fund.name, m_unmapped);
            item->setData(Qt::UserRole, fund.name);
            item->setToolTip(fund.lastDate.isValid() ? tr("Última data carregada: %1").arg(displayDate(fund.lastDate))
                                                     : tr("Só aparece em relatórios de execução"));
            if (fund.name == kept)
                m_unmapped->setCurrentItem(item);
        }
    }
    m_addUnmapped->setEnabled(m_loaded && m_unmapped->currentItem() != nullptr);
    if (!m_known.problem.isEmpty())
        m_unmappedTitle->setText(
            tr("Sem nome no mapa: %1. O banco não respondeu: %2").arg(names.size()).arg(m_known.problem));
    else if (m_known.funds.isEmpty())
        m_unmappedTitle->setText(tr("Nenhum fundo foi carregado ainda."));
    else
        m_unmappedTitle->setText(names.isEmpty()
                                     ? tr("Todos os fundos conhecidos têm nome no mapa.")
                                     : tr("Sem nome no mapa: %1 de %2").arg(names.size()).arg(m_known.funds.size()));
}

void FundMapEditor::say(const QString &iconName, Tone tone, const QString &text)
{
    m_notice->show(iconName, tone, text);
}

} // namespace Etl

#include "moc_fundmapeditor.cpp"
