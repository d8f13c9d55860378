// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/statuspanel.h"

#include "ui/controls/flowlayout.h"
#include "ui/controls/icons.h"
#include "ui/controls/wrappedlabel.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// More would push the table of the funds, where each stands with its reason, out of a low window.
constexpr int kListed = 3;
constexpr int kLongestLine = 240;
constexpr int kListedInToolTip = 40;

QString withinLine(const QString &text)
{
    return text.size() <= kLongestLine ? text : text.left(kLongestLine - 1) + u'…';
}

/// Everything, for the tool tip; empty where the text says it all.
QString wholeText(const StatusText &text)
{
    if (text.missingFunds.size() <= kListed && text.problems.size() <= kListed)
        return {};
    QStringList lines = text.missingFunds + text.problems;
    const qsizetype more = lines.size() - kListedInToolTip;
    lines = lines.mid(0, kListedInToolTip);
    if (more > 0)
        lines.append(StatusPanel::tr("… e mais %1 no log").arg(more));
    return lines.join(u'\n');
}

QString detailsOf(const StatusText &text)
{
    QStringList lines;
    if (!text.dates.isEmpty())
        lines.append(text.dates + u'.');
    if (!text.missingFunds.isEmpty()) {
        lines.append(StatusPanel::tr("Fundos que faltam (%1): %2")
                         .arg(text.missingFunds.size())
                         .arg(text.missingFunds.mid(0, kListed).join(u", "_s)));
        if (text.missingFunds.size() > kListed)
            lines.last() += StatusPanel::tr(" e mais %1, na tabela de fundos").arg(text.missingFunds.size() - kListed);
    }
    for (const QString &problem : text.problems.mid(0, kListed))
        lines.append(u"• "_s + withinLine(problem));
    if (text.problems.size() > kListed)
        lines.append(StatusPanel::tr("… e mais %1 no log").arg(text.problems.size() - kListed));
    return lines.join(u'\n');
}

QLabel *wrappingLabel(const QString &objectName)
{
    auto *label = new WrappedLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText); // messages quote fund and file names
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

} // namespace

StatusPanel::StatusPanel(QWidget *parent)
    : ToneFrame(parent), m_tile(new ToneFrame), m_icon(new QLabel), m_word(new QLabel), m_reason(new QLabel),
      m_elapsed(new QLabel), m_sentence(wrappingLabel(u"statusSentence"_s)),
      m_activity(wrappingLabel(u"statusActivity"_s)), m_cautionRow(new QWidget), m_cautionIcon(new QLabel),
      m_caution(wrappingLabel(u"statusCaution"_s)), m_database(wrappingLabel(u"statusDatabase"_s)),
      m_details(wrappingLabel(u"statusDetails"_s)), m_verbs(new FlowLayout)
{
    m_verbs->setSpacing(6);
    setObjectName(u"statusPanel"_s);
    m_icon->setObjectName(u"statusIcon"_s);
    auto *tile = new QVBoxLayout(m_tile);
    tile->setContentsMargins(7, 7, 7, 7);
    tile->addWidget(m_icon);
    m_word->setObjectName(u"statusWord"_s);
    m_reason->setObjectName(u"statusReason"_s);
    m_elapsed->setObjectName(u"statusElapsed"_s);
    m_elapsed->setAccessibleName(tr("Tempo decorrido"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    m_word->setFont(large);
    QFont bold = font();
    bold.setBold(true);
    m_reason->setFont(bold);
    m_database->setFont(bold);

    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_word);
    head->addWidget(m_reason);
    head->addStretch(1);
    head->addWidget(m_elapsed);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addLayout(head);
    texts->addWidget(m_sentence);
    texts->addWidget(m_activity);
    auto *caution = new QHBoxLayout(m_cautionRow);
    caution->setContentsMargins(0, 2, 0, 2);
    caution->setSpacing(8);
    caution->addWidget(m_cautionIcon, 0, Qt::AlignTop);
    caution->addWidget(m_caution, 1);
    texts->addWidget(m_cautionRow);
    m_cautionRow->hide();
    texts->addWidget(m_database);
    m_activity->hide();
    texts->addWidget(m_details);
    texts->addLayout(m_verbs);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(16, 12, 16, 12);
    all->setSpacing(14);
    all->addWidget(m_tile, 0, Qt::AlignTop);
    all->addLayout(texts, 1);

    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &StatusPanel::tick);
    show(openingText());
}

void StatusPanel::show(const StatusText &text)
{
    m_text = text;
    const int side = m_word->fontMetrics().height() + 2;
    m_icon->setPixmap(icon(text.iconName, toneOnFill(text.tone)).pixmap(QSize(side, side), devicePixelRatioF()));
    m_word->setText(text.word);
    m_reason->setText(text.reason);
    m_reason->setVisible(!text.reason.isEmpty());
    m_sentence->setText(text.advice.isEmpty() ? text.sentence : u"%1 %2"_s.arg(text.sentence, text.advice));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_database->setText(text.database);
    m_database->setVisible(!text.database.isEmpty());
    const QString details = detailsOf(text);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_details->setToolTip(wholeText(text));
    setTone(text.tone);
    m_tile->setTone(text.tone, true);
    for (QLabel *label : {m_word, m_reason})
        setTextColor(label, toneText(text.tone));

    setAccessibleName(u"%1 %2. %3 %4"_s.arg(text.word, text.reason, m_sentence->text(), text.database).simplified());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusPanel::addVerb(QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->text());
    button->setObjectName(action->objectName());
    const auto follow = [button, action] {
        button->setText(action->text());
        button->setVisible(action->isVisible());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_verbs->addWidget(button);
}

void StatusPanel::setActivity(const QString &text)
{
    m_activity->setText(text);
    m_activity->setVisible(!text.isEmpty());
}

void StatusPanel::setCaution(const QString &text)
{
    if (m_caution->text() == text)
        return;
    const int side = m_caution->fontMetrics().height();
    m_cautionIcon->setPixmap(icon(u"warning"_s, Tone::Warning).pixmap(QSize(side, side), devicePixelRatioF()));
    setTextColor(m_caution, toneText(Tone::Warning));
    m_caution->setText(text);
    m_cautionRow->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    setAccessibleName(text);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusPanel::setCounting(bool counting)
{
    if (!counting) {
        m_timer.stop();
        m_elapsed->clear();
        return;
    }
    m_since.start();
    m_timer.start();
    tick();
}

void StatusPanel::tick()
{
    const qint64 seconds = m_since.elapsed() / 1000;
    m_elapsed->setText(
        u"%1:%2"_s.arg(seconds / 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

} // namespace Etl

#include "moc_statuspanel.cpp"
