// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/legend.h"

#include "ui/controls/icons.h"
#include "ui/controls/toneframe.h"
#include "ui/coverage/daylook.h"

#include <QCoreApplication>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kRows = 4;

struct Legend
{
    Q_DECLARE_TR_FUNCTIONS(Legend)
};

QLabel *badge(Tone tone)
{
    auto *label = new ToneLabel;
    label->setMargin(1);
    label->setTone(tone);
    return label;
}

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
    const auto add = [&](const StateLook &look, bool gap) {
        // As in the grid: what asks for an action stands on its strong colour.
        QLabel *symbol = gap ? badge(look.tone) : new QLabel;
        const int side = symbol->fontMetrics().height();
        const QColor front = gap ? toneOnFill(look.tone) : toneText(look.tone);
        symbol->setPixmap(icon(look.iconName, front).pixmap(QSize(side, side), card->devicePixelRatioF()));
        const int row = 1 + place % kRows;
        const int column = 2 * (place / kRows);
        grid->addWidget(symbol, row, column);
        grid->addWidget(new QLabel(look.word), row, column + 1);
        ++place;
    };
    for (const DayState state : {DayState::Complete, DayState::Partial, DayState::Missing, DayState::Failed})
        add(lookOf(state), isGap(state));
    add(cancelledLook(), true);
    for (const DayState state : {DayState::Running, DayState::NotDue})
        add(lookOf(state), false);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    DayCoverage unusual;
    unusual.state = DayState::Complete;
    const StateLook look = dayOffLook(unusual);
    auto *sign = new QLabel;
    const int side = sign->fontMetrics().height();
    sign->setPixmap(icon(look.iconName, look.tone).pixmap(QSize(side, side), card->devicePixelRatioF()));
    grid->addWidget(sign, kRows + 1, 0);
    grid->addWidget(new QLabel(Legend::tr("dados em dia sem publicação")), kRows + 1, 1, 1, 3);
    auto *note = new QLabel(Legend::tr("Em cada dia: em cima a carteira (C), embaixo a rentabilidade (R), com fundos "
                                       "carregados/esperados. No ano: F é feriado, • ainda não é hora."));
    note->setWordWrap(true);
    setTextColor(note, toneText(Tone::Muted));
    grid->addWidget(note, kRows + 2, 0, 1, 4);
    return card;
}

} // namespace Etl
