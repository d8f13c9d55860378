// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/knownfunds.h"
#include "ui/controls/fetch.h"
#include "ui/controls/theme.h"
#include "ui/settings/fundmapmodel.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace Etl {

class NoticeBar;

/// The file of MAP_NMFUNDOS_PATH: its names in a table, those that it does not have beside it. Saves on its own, apart
/// from the .env. GUI thread; the disk is touched by workers.
class FundMapEditor : public QWidget
{
    Q_OBJECT

public:
    explicit FundMapEditor(QWidget *parent = nullptr);

    /// Empty: none is configured. suggestion: the path of a new one.
    void setPath(const QString &path, const QString &suggestion);
    void setKnownFunds(const KnownFunds &known);
    bool hasUnsavedChanges() const;
    bool isSaving() const { return m_saving; }
    FundMapModel *model() const { return m_model; }
    QStringList unmapped() const;
    /// The text of a cell that is still being typed counts.
    void takeTyped();
    /// False when a row cannot be saved, which is then shown; else saved() or failed() follows, once also when it was
    /// being saved already.
    bool save();
    /// Back to what stands on the disk.
    void discard();

signals:
    /// The operator wants a map where none is configured: that path, please.
    void pathWanted(const QString &path);
    /// The map of that path stands on the disk with new names.
    void saved();
    /// It could not be written, and why.
    void failed(const QString &sentence);
    /// The names, or whether they are saved, have changed.
    void changed();

private:
    void load();
    void take(const Result<FundMap> &map, bool wasSaved);
    void addEntry(const QString &bankName);
    void removeSelected();
    void dropUnfinished();
    void refresh();
    void say(const QString &iconName, Tone tone, const QString &text);

    QString m_path;
    QString m_suggestion;
    FundMap m_map;
    bool m_loaded = false;
    bool m_saving = false;
    KnownFunds m_known;
    Fetch<Result<FundMap>> m_fetch;
    FundMapModel *m_model;
    QSortFilterProxyModel *m_filtered;
    NoticeBar *m_notice;
    QLineEdit *m_search;
    QTableView *m_table;
    QPersistentModelIndex m_added; ///< the row that was added last, in m_model
    QListWidget *m_unmapped;
    QLabel *m_unmappedTitle;
    QLabel *m_warning;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_addUnmapped;
    QPushButton *m_save;
    QPushButton *m_undo;
    QLabel *m_state;
    QPushButton *m_make;
};

} // namespace Etl
