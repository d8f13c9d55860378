// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace Etl {

/// Rows one after another, whatever fund they belong to.
template <typename Row>
class RowCursor
{
public:
    explicit RowCursor(const QList<const QList<Row> *> &funds) : m_funds(funds) { skipEmpty(); }

    const Row *next()
    {
        if (m_fund == m_funds.size())
            return nullptr;
        const Row *row = &m_funds[m_fund]->at(m_row++);
        skipEmpty();
        return row;
    }

private:
    void skipEmpty()
    {
        while (m_fund < m_funds.size() && m_row == m_funds[m_fund]->size()) {
            ++m_fund;
            m_row = 0;
        }
    }

    const QList<const QList<Row> *> &m_funds;
    qsizetype m_fund = 0;
    qsizetype m_row = 0;
};

/// Error{Database}: the server counted other rows than were sent.
inline Unexpected wrongCount(const QString &table, qint64 sent, qint64 counted)
{
    return fail(ErrorCode::Database,
                QStringLiteral("O banco gravou outra quantidade de linhas em %1: tudo foi desfeito.").arg(table),
                QStringLiteral("enviadas %1, contadas %2").arg(sent).arg(counted));
}

} // namespace Etl
