// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/planpanel.h"

#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/wrappedlabel.h"
#include "ui/run/plantext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kTypingPause{350};

enum Line { DatabaseLine, BankLine, TimeLine, FilesLine, LineCount };

QLabel *wrapping(const QString &objectName)
{
    auto *label = new WrappedLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PlanPanel::PlanPanel(QWidget *parent)
    : QFrame(parent), m_headline(wrapping(u"planHeadline"_s)), m_expand(new QPushButton),
      m_dates(wrapping(u"planDates"_s)), m_lines(new QGridLayout)
{
    setObjectName(u"card"_s);
    auto *title = new QLabel(tr("O que vai acontecer"));
    title->setObjectName(u"section"_s);
    m_expand->setObjectName(u"planExpand"_s);
    m_expand->setText(tr("Ver as datas"));
    m_expand->setCheckable(true);
    m_expand->setFocusPolicy(Qt::StrongFocus);
    m_expand->hide();
    m_dates->hide();
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_expand);
    m_lines->setHorizontalSpacing(8);
    m_lines->setVerticalSpacing(5);
    m_lines->setColumnStretch(1, 1);
    for (int row = 0; row < LineCount; ++row) {
        m_icons.append(new QLabel);
        m_texts.append(wrapping(u"planLine%1"_s.arg(row)));
        const int place = row == FilesLine ? 0 : row + 1; // what is wrong comes first
        m_lines->addWidget(m_icons[row], place, 0, Qt::AlignTop);
        m_lines->addWidget(m_texts[row], place, 1);
    }
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 12, 16, 12);
    all->setSpacing(8);
    all->addLayout(head);
    all->addWidget(m_headline);
    all->addWidget(m_dates);
    all->addLayout(m_lines);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingPause);
    connect(&m_delay, &QTimer::timeout, this, &PlanPanel::ask);
    connect(m_expand, &QPushButton::toggled, this, [this](bool on) {
        m_dates->setVisible(on);
        m_expand->setText(on ? tr("Ocultar as datas") : tr("Ver as datas"));
    });
    clearLines();
}

void PlanPanel::setEngine(std::shared_ptr<Engine> engine)
{
    m_engine = std::move(engine);
    m_outlook.cancel();
    m_releases.cancel();
    m_usual.reset();
    m_bankDate = {};
    clearLines();
    refresh();
}

void PlanPanel::setRequest(const std::optional<RunRequest> &request, const QString &obstacle)
{
    if (m_request == request && m_obstacle == obstacle)
        return;
    m_request = request;
    m_obstacle = obstacle;
    refresh();
}

void PlanPanel::refresh()
{
    if (m_engine && m_request) {
        m_delay.start();
        return;
    }
    m_delay.stop();
    m_outlook.cancel();
    m_releases.cancel();
    m_bankDate = {};
    m_usual.reset();
    m_headline->setText(!m_engine ? tr("Sem configuração não há o que planejar.")
                        : m_obstacle.isEmpty()
                            ? tr("Preencha o formulário para ver o plano.")
                            : tr("O plano aparece assim que o formulário estiver completo. %1").arg(m_obstacle));
    m_expand->hide();
    m_dates->hide();
    clearLines();
}

void PlanPanel::ask()
{
    const RunRequest request = *m_request;
    // Known at once, without asking anybody.
    const PeriodPreview quick = previewWithoutCoverage(request, m_engine->calendar());
    m_headline->setText(headlineOf(request, quick));
    setLine(FilesLine, {}, Tone::Muted, {});
    if (request.mode == RunMode::ExtractOnly)
        setLine(DatabaseLine, u"info"_s, Tone::Muted, tr("O banco de dados não será tocado."));
    else
        setLine(DatabaseLine, u"running"_s, Tone::Muted, tr("Consultando o banco de dados…"));
    m_outlook.start(
        [engine = m_engine, request](const std::stop_token &token) { return engine->outlook(request, token); },
        [this](const RunOutlook &outlook) { show(outlook); });
    const bool asksBank = request.dates.size() == 1 && request.mode != RunMode::LoadOnly;
    if (!asksBank) {
        m_releases.cancel();
        m_bankDate = {};
        setLine(BankLine, {}, Tone::Muted, {});
    } else {
        askBank(request.dates.first());
    }
}

void PlanPanel::askBank(QDate date)
{
    if (date != m_bankDate)
        setLine(BankLine, u"running"_s, Tone::Muted, tr("Consultando a lista de liberação do BTG…"));
    m_bankDate = date;
    m_releases.start(
        [engine = m_engine, date](const std::stop_token &token) {
            return std::make_shared<Result<ReleaseOutlook>>(engine->releases(date, token));
        },
        [this](const std::shared_ptr<Result<ReleaseOutlook>> &answer) { showBank(*answer); });
}

void PlanPanel::show(const RunOutlook &outlook)
{
    m_usual = outlook.usual;
    m_headline->setText(headlineOf(*m_request, outlook.preview));
    m_dates->setText(outlook.preview.dateLines().join(u'\n'));
    const bool many = m_request->dates.size() > 1 && !outlook.preview.nothingToDo();
    m_expand->setVisible(many);
    m_dates->setVisible(many && m_expand->isChecked());
    const PlanLine files = filesLine(*m_request, outlook);
    setLine(FilesLine, files.iconName, files.tone, files.text);
    const PlanLine database = databaseLine(*m_request, outlook);
    setLine(DatabaseLine, database.iconName, database.tone, database.text);
    setLine(TimeLine, u"schedule"_s, Tone::Muted, usualText(outlook.usual));
    emit shown();
}

void PlanPanel::showBank(const Result<ReleaseOutlook> &answer)
{
    emit bankAnswered(answer ? std::nullopt : std::optional(answer.error()));
    const PlanLine line = bankLine(answer);
    setLine(BankLine, line.iconName, line.tone, line.text);
    emit shown();
}

void PlanPanel::setLine(int row, const QString &iconName, Tone tone, const QString &text)
{
    const bool visible = !text.isEmpty();
    m_icons[row]->setVisible(visible);
    m_texts[row]->setVisible(visible);
    m_texts[row]->setText(text);
    if (!visible)
        return;
    const int side = m_texts[row]->fontMetrics().height();
    m_icons[row]->setPixmap(icon(iconName, tone).pixmap(QSize(side, side), devicePixelRatioF()));
}

void PlanPanel::clearLines()
{
    for (int row = 0; row < LineCount; ++row)
        setLine(row, {}, Tone::Muted, {});
}

} // namespace Etl

#include "moc_planpanel.cpp"
