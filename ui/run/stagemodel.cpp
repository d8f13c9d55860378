// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/stagemodel.h"

#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"

#include <QLocale>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using std::chrono::milliseconds;

QString countText(qint64 number)
{
    return QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number);
}

/// What a stage that goes on counts.
QString thing(Stage stage)
{
    return stage == Stage::Transform ? StageModel::tr("arquivo") : StageModel::tr("fundo");
}

/// The time of São Paulo, without summer time since 2019.
QString brazilianTime(const QDateTime &instant)
{
    constexpr int kOffset = -3 * 60 * 60;
    return instant.toOffsetFromUtc(kOffset).toString(u"HH:mm");
}

struct DoorLook
{
    QString iconName;
    Tone tone = Tone::Muted;
};

/// The operator stopped it: nothing went wrong.
bool isCancelled(const StageReport &report)
{
    return report.state == StageState::Failed && report.error && report.error->code == ErrorCode::Cancelled;
}

} // namespace

QString clockText(milliseconds duration)
{
    const qint64 seconds = duration.count() / 1000;
    const QString tail =
        u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? tail : u"%1:%2"_s.arg(seconds / 3600).arg(tail);
}

QString shortDuration(milliseconds duration)
{
    const qint64 ms = duration.count();
    if (ms < 60'000)
        return u"%1,%2 s"_s.arg(ms / 1'000).arg(ms % 1'000 / 100);
    return clockText(duration);
}

QString wholeDuration(milliseconds duration)
{
    return duration < std::chrono::seconds(1) ? shortDuration(duration) : clockText(duration);
}

StageModel::StageModel(QObject *parent) : QAbstractTableModel(parent) {}

int StageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int StageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kFirstStage + kStages;
}

milliseconds StageModel::waitedNow(const Item &item)
{
    return item.wait->waited + milliseconds(item.waitSince.elapsed());
}

QString StageModel::doorWord(const Item &item, const Door &door, int stage) const
{
    switch (door.state) {
    case State::Pending: return item.outcome || m_finished ? tr("não feita") : tr("a fazer");
    case State::Running: return stage == 0 && item.wait ? tr("esperando") : tr("em curso");
    case State::Ended: break;
    }
    switch (door.report.state) {
    case StageState::NotApplicable: return tr("pulada");
    case StageState::Done: return tr("feita");
    case StageState::Failed: return isCancelled(door.report) ? tr("cancelada") : tr("falhou");
    case StageState::Skipped: return tr("não feita");
    }
    return {};
}

QString StageModel::countsOf(const Item &item, const Door &door, int stage) const
{
    if (door.state == State::Running) {
        if (stage == 0 && item.wait)
            return clockText(waitedNow(item));
        const QString time = clockText(milliseconds(door.since.elapsed()));
        return door.total > 0 ? u"%1/%2 · %3"_s.arg(countText(door.done), countText(door.total), time) : time;
    }
    if (door.state == State::Pending || door.report.state == StageState::NotApplicable ||
        door.report.state == StageState::Skipped || isCancelled(door.report))
        return {};
    if (door.report.state == StageState::Failed)
        return shortDuration(door.report.duration);
    return u"%1 · %2"_s.arg(countText(door.report.count), shortDuration(door.report.duration));
}

QVariant StageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const Item &item = m_items[index.row()];
    if (index.column() == kDateColumn)
        // Day and month leave their room to the stages; the year stands in the banner and in the tool tip.
        return role == Qt::DisplayRole                                     ? item.key.date.toString(u"dd/MM")
               : role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? displayDate(item.key.date)
                                                                           : QVariant();
    if (index.column() == kPartColumn)
        return role == Qt::DisplayRole ? wordOf(item.key.part) : QVariant();
    const int stage = index.column() - kFirstStage;
    const Door &door = item.doors[size_t(stage)];
    const bool failed = door.state == State::Ended && door.report.state == StageState::Failed;
    const bool done = door.state == State::Ended && door.report.state == StageState::Done;
    const bool running = door.state == State::Running;
    const bool cancelled = failed && isCancelled(door.report);
    const DoorLook look = cancelled ? DoorLook{u"cancelled"_s, Tone::Muted}
                          : failed  ? DoorLook{u"failure"_s, Tone::Failure}
                          : done    ? DoorLook{u"success"_s, Tone::Success}
                          : running ? DoorLook{u"running"_s, Tone::Running}
                                    : DoorLook{u"pause"_s, Tone::Muted};
    switch (role) {
    case Qt::DisplayRole: {
        const QString counts = countsOf(item, door, stage);
        return counts.isEmpty() ? doorWord(item, door, stage) : doorWord(item, door, stage) + u'\n' + counts;
    }
    case Qt::AccessibleTextRole:
        return u"%1 %2: %3 %4"_s.arg(wordOf(item.key.part), wordOf(allStages()[stage]), doorWord(item, door, stage),
                                     countsOf(item, door, stage));
    case Qt::DecorationRole: return failed || done || running ? QVariant(icon(look.iconName, look.tone)) : QVariant();
    case Qt::ForegroundRole: return failed || running || !done ? QVariant(toneText(look.tone)) : QVariant();
    case Qt::ToolTipRole:
        if (failed && door.report.error)
            return inWindowWords(door.report.error->message);
        if (door.state == State::Ended && door.report.state == StageState::NotApplicable)
            return tr("Não se aplica a esta execução.");
        if (running && stage == 0 && item.wait)
            return tr("Consulta %1; o BTG diz: %2; prazo %3")
                .arg(item.wait->poll)
                .arg(item.wait->state, clockText(item.wait->deadline));
        // A narrow column elides it.
        return u"%1\n%2"_s.arg(headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole).toString(),
                               data(index).toString());
    default: return {};
    }
}

QVariant StageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) // a narrow column elides it
        return {};
    if (section == kDateColumn)
        return tr("Data");
    if (section == kPartColumn)
        return tr("Parte");
    return nameOf(allStages().value(section - kFirstStage), m_shortNames && role == Qt::DisplayRole);
}

QString StageModel::nameOf(Stage stage, bool shortened)
{
    if (!shortened) {
        QString name = wordOf(stage);
        return name.replace(0, 1, name.left(1).toUpper());
    }
    switch (stage) {
    case Stage::Extract: return tr("Extr.");
    case Stage::Unpack: return tr("Abert.");
    case Stage::Transform: return tr("Transf.");
    case Stage::Validate: return tr("Conf.");
    case Stage::Load: return tr("Carga");
    case Stage::Report: return tr("Apur.");
    }
    return {};
}

void StageModel::setShortNames(bool on)
{
    if (on == m_shortNames)
        return;
    m_shortNames = on;
    emit headerDataChanged(Qt::Horizontal, kFirstStage, columnCount() - 1);
}

void StageModel::clear()
{
    beginResetModel();
    m_items.clear();
    m_places.clear();
    m_roundWait.reset();
    m_finished = false;
    endResetModel();
}

StageModel::Item &StageModel::itemOf(const ItemKey &key)
{
    const auto place = m_places.constFind(key);
    if (place != m_places.cend())
        return m_items[*place];
    const int at = int(m_items.size());
    beginInsertRows({}, at, at);
    m_items.append(Item{key, {}});
    m_places.insert(key, at);
    endInsertRows();
    return m_items.last();
}

StageModel::Door &StageModel::doorOf(const ItemKey &key, Stage stage)
{
    return itemOf(key).doors[size_t(allStages().indexOf(stage))];
}

void StageModel::take(const PlanAnnounced &plan)
{
    QList<Item> fresh;
    for (const ItemKey &key : plan.items) {
        if (m_places.contains(key))
            continue;
        m_places.insert(key, int(m_items.size() + fresh.size()));
        fresh.append(Item{key, {}});
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_items.size()), int(m_items.size() + fresh.size()) - 1);
    m_items += fresh;
    endInsertRows();
}

void StageModel::take(const StageStarted &started)
{
    m_roundWait.reset();
    Door &door = doorOf(started.item, started.stage);
    door = {};
    door.state = State::Running;
    door.since.start();
    Item &item = itemOf(started.item);
    item.wait.reset();
    item.outcome.reset();
}

void StageModel::take(const StageAdvanced &advanced)
{
    Door &door = doorOf(advanced.item, advanced.stage);
    door.done = std::max(door.done, advanced.done); // told by several threads
    door.total = advanced.total;
}

void StageModel::take(const StageEnded &ended)
{
    Door &door = doorOf(ended.item, ended.report.stage);
    door.state = State::Ended;
    door.report = ended.report;
    itemOf(ended.item).wait.reset();
}

void StageModel::take(const TicketWait &wait)
{
    Item &item = itemOf(wait.item);
    item.wait = wait;
    item.waitSince.start();
}

void StageModel::take(const ItemEnded &ended)
{
    Item &item = itemOf({ended.report.part, ended.report.date});
    item.outcome = ended.report.outcome;
    for (const StageReport &stage : ended.report.stages) {
        Door &door = item.doors[size_t(allStages().indexOf(stage.stage))];
        door.state = State::Ended;
        door.report = stage;
    }
}

void StageModel::apply(const QList<RunProgress> &told)
{
    for (const RunProgress &word : told)
        std::visit([this](const auto &one) { take(one); }, word);
    if (!m_items.isEmpty())
        emit dataChanged(index(0, kFirstStage), index(rowCount() - 1, columnCount() - 1));
}

void StageModel::tick()
{
    for (int row = 0; row < m_items.size(); ++row) {
        const auto &doors = m_items[row].doors;
        if (std::any_of(doors.cbegin(), doors.cend(), [](const Door &door) { return door.state == State::Running; }))
            emit dataChanged(index(row, kFirstStage), index(row, columnCount() - 1));
    }
}

void StageModel::finish()
{
    m_finished = true;
    for (Item &item : m_items) {
        for (Door &door : item.doors) {
            if (door.state == State::Running)
                door.state = State::Pending;
        }
    }
    if (!m_items.isEmpty())
        emit dataChanged(index(0, kFirstStage), index(rowCount() - 1, columnCount() - 1));
}

int StageModel::doneStages() const
{
    int done = 0;
    for (const Item &item : m_items)
        done += int(std::count_if(item.doors.cbegin(), item.doors.cend(),
                                  [](const Door &door) { return door.state == State::Ended; }));
    return done;
}

int StageModel::goodRows() const
{
    return int(std::count_if(m_items.cbegin(), m_items.cend(),
                             [](const Item &item) { return item.outcome == Outcome::Success; }));
}

int StageModel::activeRow() const
{
    for (int row = 0; row < m_items.size(); ++row) {
        const auto &doors = m_items[row].doors;
        if (std::any_of(doors.cbegin(), doors.cend(), [](const Door &door) { return door.state == State::Running; }))
            return row;
    }
    return -1;
}

QString StageModel::activity() const
{
    if (m_finished)
        return {};
    if (m_roundWait)
        return tr("Aguardando o BTG; próxima consulta às %1, limite às %2. %3")
            .arg(brazilianTime(m_roundWait->next), brazilianTime(m_roundWait->deadline), m_roundWait->lacking);
    QStringList texts;
    for (const Item &item : m_items) {
        for (int stage = 0; stage < kStages; ++stage) {
            const Door &door = item.doors[size_t(stage)];
            if (door.state != State::Running)
                continue;
            const QString what = u"%1 %2"_s.arg(wordOf(item.key.part), displayDate(item.key.date));
            if (stage == 0 && item.wait)
                texts.append(
                    tr("%1: esperando o BTG há %2 (%3)").arg(what, clockText(waitedNow(item)), item.wait->state));
            else if (door.total > 0)
                texts.append(tr("%1: %2, %3 %4 de %5")
                                 .arg(what, wordOf(allStages()[stage]), thing(allStages()[stage]), countText(door.done),
                                      countText(door.total)));
            else
                texts.append(u"%1: %2"_s.arg(what, wordOf(allStages()[stage])));
        }
    }
    return texts.mid(0, 2).join(u" · "_s);
}

} // namespace Etl

#include "moc_stagemodel.cpp"
