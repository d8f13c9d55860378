// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/bankorder.h"
#include "core/simulator/fundset.h"
#include "core/simulator/ziparchive.h"

#include <QByteArrayList>
#include <QDate>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QString>

namespace Etl {

/// Which spellings of the NAV answer are switched on.
struct NavShape
{
    bool nullList = false;
    bool profitability = false;
    bool extraDates = false;
    bool sameCnpj = false;
    bool types = false; ///< numbers as text, some nulls, unknown keys, padded names

    bool operator==(const NavShape &) const = default;
};

/// The bank's files and records of a date: generated, or read from --arquivos each time. Thread-safe; generated
/// files are kept, so that a thousand funds cost seconds once.
class BankContent
{
public:
    /// folder empty: generated.
    BankContent(int funds, quint32 seed, QString folder);

    const FundSet &funds() const { return m_funds; }
    bool fromFolder() const { return !m_folder.isEmpty(); }
    /// Of these funds those that the order asks for (by name or CNPJ; empty: all).
    QList<int> selected(const QList<int> &released, const QString &fundName) const;

    /// Generated files of one date: workbooks (10), PDF (2), XML (3, 81).
    QList<BankFile> files(QDate date, int typeReport, const QList<int> &indices);
    /// The same as one archive, kept.
    QByteArray archive(QDate date, int typeReport, const QList<int> &indices);
    QByteArrayList navObjects(QDate date, const QList<int> &indices, const NavShape &shape,
                              const QString &indexer) const;
    QByteArrayList statementRows(QDate date, const QList<int> &indices) const;
    QJsonObject truth(int index, QDate date, const NavShape &shape) const;

    /// What lies in <folder>/<yyyy-MM-dd>/ now.
    QList<BankFile> folderFiles(QDate date, int typeReport, const QString &fundName) const;
    QByteArrayList folderNavObjects(QDate date, const QString &fundName) const;
    /// The funds' names of the folder, from its workbooks.
    QStringList folderFundNames(QDate date) const;

private:
    QString dateFolder(QDate date) const;
    BankFile makeFile(QDate date, int typeReport, int index) const;
    GeneratorKnobs shapedKnobs(int index, const NavShape &shape) const;

    FundSet m_funds;
    QString m_folder;
    QMutex m_mutex; // also held while generating: two equal orders generate once
    QHash<QString, QByteArray> m_files;
    QHash<QString, QByteArray> m_archives;
    qsizetype m_keptBytes = 0;
};

} // namespace Etl
