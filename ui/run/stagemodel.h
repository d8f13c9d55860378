// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runprogress.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QHash>
#include <QList>

#include <array>
#include <chrono>
#include <optional>

namespace Etl {

/// Stages × parts and dates of a run: icon, word, counts and duration of each door. GUI thread.
class StageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kDateColumn = 0;
    static constexpr int kPartColumn = 1;
    static constexpr int kFirstStage = 2;
    static constexpr int kStages = 6;

    explicit StageModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void clear();
    void apply(const QList<RunProgress> &told);
    /// Waiting and running times go on between two words of the run.
    void tick();
    /// The run is over: what has not ended was not executed.
    void finish();

    /// Headings for a table with little room: "Transf." in place of "Transformação", which the tool tip then says.
    void setShortNames(bool on);
    static QString nameOf(Stage stage, bool shortened);
    /// Doors that have ended, of all.
    int doneStages() const;
    /// Parts of a date that have succeeded.
    int goodRows() const;
    int allOfThem() const { return int(m_items.size()) * kStages; }
    /// The row where something is going on; -1: none.
    int activeRow() const;
    /// What is going on, in a few words: "carteira 19/11/2026: esperando o BTG há 00:41 (Processando)". May be empty.
    QString activity() const;

private:
    enum class State { Pending, Running, Ended };
    struct Door
    {
        State state = State::Pending;
        StageReport report;
        qint64 done = 0;
        qint64 total = 0;
        QElapsedTimer since = {};
    };
    struct Item
    {
        ItemKey key;
        std::array<Door, kStages> doors;
        std::optional<TicketWait> wait = {};
        QElapsedTimer waitSince = {};
        std::optional<Outcome> outcome = {};
    };

    Item &itemOf(const ItemKey &key);
    Door &doorOf(const ItemKey &key, Stage stage);
    void take(const PlanAnnounced &plan);
    void take(const StageStarted &started);
    void take(const StageAdvanced &advanced);
    void take(const StageEnded &ended);
    void take(const TicketWait &wait);
    void take(const RoundWait &wait) { m_roundWait = wait; }
    void take(const LoadDoubted &) {}
    void take(const FundChanged &) {}
    void take(const ItemEnded &ended);
    QString doorWord(const Item &item, const Door &door, int stage) const;
    QString countsOf(const Item &item, const Door &door, int stage) const;
    static std::chrono::milliseconds waitedNow(const Item &item);

    QList<Item> m_items;
    QHash<ItemKey, int> m_places;
    std::optional<RoundWait> m_roundWait;
    bool m_finished = false;
    bool m_shortNames = false;
};

/// "00:30", "1:02:07".
QString clockText(std::chrono::milliseconds duration);
/// "0,3 s", "1,2 s", "03:05".
QString shortDuration(std::chrono::milliseconds duration);
/// As clockText; below a second as shortDuration, because "00:00" is no duration.
QString wholeDuration(std::chrono::milliseconds duration);

} // namespace Etl
