// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/legend.h"

#include "ui/controls/icons.h"
#include "ui/controls/words.h"
#include "ui/coverage/daylook.h"

#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct Legend
{
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

} // namespace

QWidget *makeLegend()
{
    auto *card = new QFrame;
    card->setObjectName(u"card"_s);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(14, 10, 14, 10);
    grid->setHorizontalSpacing(8);
    auto *title = new QLabel(Legend::tr("Legenda"));
    title->setObjectName(u"section"_s);
    grid->addWidget(title, 0, 0, 1, 4);
    int place = 0;
    for (const DayState state : {DayState::Complete, DayState::Partial, DayState::Missing, DayState::Failed,
                                 DayState::Running, DayState::NotDue}) {
        auto *symbol = new QLabel;
        const int side = symbol->fontMetrics().height();
        const QColor front = isGap(state) ? toneOnFill(stateTone(state)) : toneText(stateTone(state));
        symbol->setPixmap(icon(stateIcon(state), front).pixmap(QSize(side, side), card->devicePixelRatioF()));
        // As in the grid: what asks for an action stands on its strong colour.
        if (isGap(state))
            symbol->setStyleSheet(
                u"background: %1; border-radius: 3px; padding: 1px;"_s.arg(toneFill(stateTone(state)).name()));
        auto *word = new QLabel(wordOf(state));
        const int row = 1 + place % 3;
        const int column = 2 * (place / 3);
        grid->addWidget(symbol, row, column);
        grid->addWidget(word, row, column + 1);
        ++place;
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    const auto sign = [card](const QString &iconName, Tone tone) {
        auto *made = new QLabel;
        const int side = made->fontMetrics().height();
        made->setPixmap(icon(iconName, toneText(tone)).pixmap(QSize(side, side), card->devicePixelRatioF()));
        return made;
    };
    grid->addWidget(sign(dayOffIcon(DayState::Complete), dayOffTone(DayState::Complete)), 4, 0);
    grid->addWidget(new QLabel(Legend::tr("dados em dia sem publicação")), 4, 1, 1, 3);
    auto *note = new QLabel(Legend::tr("Em cada dia: em cima a carteira (C), embaixo a rentabilidade (R), com fundos "
                                       "carregados/esperados. No ano: F é feriado, • ainda não é hora."));
    note->setWordWrap(true);
    note->setStyleSheet(u"color: %1;"_s.arg(toneText(Tone::Muted).name()));
    grid->addWidget(note, 5, 0, 1, 4);
    return card;
}

} // namespace Etl
