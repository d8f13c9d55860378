// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/endedfunds.h"

#include "core/base/plaintext.h"
#include "ui/controls/operatordate.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

bool holdsFund(const QStringList &names, const QString &name)
{
    return std::any_of(names.begin(), names.end(),
                       [key = labelKey(name)](const QString &other) { return labelKey(other) == key; });
}

} // namespace

EndedFunds::EndedFunds(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit), m_list(new QListWidget), m_count(new QLabel)
{
    m_search->setObjectName(u"endedSearch"_s);
    m_search->setPlaceholderText(tr("Procurar entre os fundos conhecidos"));
    m_search->setAccessibleName(tr("Procurar entre os fundos conhecidos"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"endedFunds"_s);
    m_list->setAccessibleName(tr("Fundos encerrados: marque os que não existem mais"));
    m_list->setMaximumHeight(fontMetrics().height() * 9);
    m_count->setObjectName(u"endedCount"_s);
    m_count->setWordWrap(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addWidget(m_count);
    all->addWidget(m_search);
    all->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &EndedFunds::filter);
    connect(m_list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        if (m_building)
            return;
        const QString name = item->data(Qt::UserRole).toString();
        m_ended.removeIf([key = labelKey(name)](const QString &other) { return labelKey(other) == key; });
        if (item->checkState() == Qt::Checked)
            m_ended.append(name);
        sayCount();
        emit edited(m_ended.join(u", "_s));
    });
    rebuild();
}

void EndedFunds::setKnownFunds(const KnownFunds &known)
{
    m_known = known;
    rebuild();
}

void EndedFunds::setText(const QString &text)
{
    QStringList ended;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty())
            ended.append(part.trimmed());
    }
    if (ended == m_ended && m_list->count() > 0)
        return;
    m_ended = ended;
    rebuild();
}

void EndedFunds::setReadOnly(bool readOnly)
{
    m_list->setEnabled(!readOnly);
}

void EndedFunds::rebuild()
{
    const QScopedValueRollback building(m_building, true);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const KnownFund &fund : std::as_const(m_known.funds)) {
        // A comma would cut the name in two.
        if (fund.name.contains(u','))
            continue;
        auto *item = new QListWidgetItem(m_list);
        item->setText(fund.lastDate.isValid() ? tr("%1 – até %2").arg(fund.name, displayDate(fund.lastDate))
                                              : fund.name);
        item->setData(Qt::UserRole, fund.name);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(holdsFund(m_ended, fund.name) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(row);
    m_list->setVisible(m_list->count() > 0);
    m_search->setVisible(m_list->count() > 0);
    sayCount();
    filter();
}

void EndedFunds::sayCount()
{
    m_count->setText(m_list->count() == 0
                         ? tr("Nenhum fundo foi carregado ainda: escreva os nomes acima, separados por "
                              "vírgula.")
                     : m_ended.size() == 1
                         ? tr("1 fundo encerrado. Marque na lista os que não existem mais:")
                         : tr("%1 fundos encerrados. Marque na lista os que não existem mais:").arg(m_ended.size()));
}

void EndedFunds::filter()
{
    const QString wanted = labelKey(m_search->text());
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setHidden(!labelKey(m_list->item(i)->text()).contains(wanted));
}

} // namespace Etl

#include "moc_endedfunds.cpp"
