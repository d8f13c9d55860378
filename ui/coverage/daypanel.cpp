// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/daypanel.h"

#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/toneframe.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/coverage/daylook.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QLabel *wrappingLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextFormat(Qt::PlainText); // it quotes names of funds
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

QString numberText(qint64 number)
{
    return QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number);
}

QString fundsLine(const DayCoverage &day)
{
    QString line = day.expected == 1 ? DayPanel::tr("%1 de 1 fundo").arg(day.loaded)
                                     : DayPanel::tr("%1 de %2 fundos").arg(day.loaded).arg(day.expected);
    if (day.state == DayState::NotDue && day.expected > 0)
        line = day.expected == 1 ? DayPanel::tr("1 fundo esperado")
                                 : DayPanel::tr("%1 fundos esperados").arg(day.expected);
    if (day.expected == 0)
        line = DayPanel::tr("Nenhum fundo carregado");
    if (day.rows > 0)
        line += day.rows == 1 ? DayPanel::tr(" · 1 linha") : DayPanel::tr(" · %1 linhas").arg(numberText(day.rows));
    return line;
}

/// expects: it is a business day. Otherwise the state says already how many funds there are.
QString textOf(const DayCoverage &day, bool expects)
{
    QStringList lines{expects         ? fundsLine(day)
                      : day.rows == 1 ? DayPanel::tr("1 linha")
                                      : DayPanel::tr("%1 linhas").arg(numberText(day.rows))};
    if (!day.holder.isEmpty())
        lines.append(DayPanel::tr("Em uso por %1.").arg(day.holder));
    if (!day.notice.isEmpty())
        lines.append(day.notice);
    const QString run = runLine(day);
    lines.append(run.isEmpty() ? DayPanel::tr("Nenhuma execução registrada.")
                               : DayPanel::tr("Última execução: %1").arg(run));
    if (!day.runMessage.isEmpty())
        lines.append(inWindowWords(day.runMessage));
    if (!day.missing.isEmpty())
        lines.append(
            DayPanel::tr("Fundos que faltam (%1):\n• %2").arg(day.missing.size()).arg(day.missing.join(u"\n• "_s)));
    return lines.join(u'\n');
}

} // namespace

DayPanel::DayPanel(QWidget *parent)
    : QFrame(parent), m_title(new QLabel), m_note(wrappingLabel(u"dayNote"_s)), m_parts(new QWidget),
      m_data(new QPushButton(icon(u"table"_s), tr("Ver &dados")))
{
    setObjectName(u"card"_s);
    m_title->setObjectName(u"dayTitle"_s);
    m_title->setWordWrap(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setBold(true);
    m_title->setFont(large);
    m_data->setObjectName(u"showData"_s);

    auto *parts = new QVBoxLayout(m_parts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(12);
    for (const Part part : allParts())
        addPart(part, parts);
    parts->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"plain"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_parts);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(14, 12, 14, 12);
    all->setSpacing(8);
    all->addWidget(m_title);
    all->addWidget(m_note);
    all->addWidget(scroll, 1);
    all->addWidget(m_data);
    connect(m_data, &QPushButton::clicked, this, [this] { emit dataRequested(m_date); });
}

void DayPanel::addPart(Part part, QVBoxLayout *to)
{
    PartBox &mine = box(part);
    const QString name = partName(part);
    mine.icon = new QLabel;
    mine.state = new QLabel;
    mine.state->setObjectName(u"state_"_s + name);
    QFont bold = font();
    bold.setBold(true);
    mine.state->setFont(bold);
    mine.state->setWordWrap(true);
    mine.text = wrappingLabel(u"text_"_s + name);
    mine.run = new QPushButton(icon(u"history"_s), tr("Ver execução"));
    mine.run->setObjectName(u"showRun_"_s + name);
    mine.run->setAccessibleName(tr("Ver a última execução da %1").arg(name));
    connect(mine.run, &QPushButton::clicked, this, [this, part] { emit runDetailsRequested(box(part).runId); });
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(mine.icon, 0, Qt::AlignTop);
    head->addWidget(mine.state, 1);
    auto *block = new QVBoxLayout;
    block->setSpacing(4);
    block->addLayout(head);
    block->addWidget(mine.text);
    block->addWidget(mine.run, 0, Qt::AlignLeft);
    to->addLayout(block);
}

void DayPanel::show(const CoverageModel &model, QDate date, qsizetype selected)
{
    m_date = date;
    const QString off = date.isValid() ? model.dayOff(date) : QString();
    m_title->setText(date.isValid() ? u"%1, %2"_s.arg(weekdayWord(date), displayDate(date))
                                    : tr("Nenhum dia escolhido"));
    bool known = false;
    for (const Part part : allParts()) {
        const DayCoverage *day = date.isValid() ? model.coverage(date, part) : nullptr;
        known = known || day != nullptr;
        showPart(box(part), day, off.isEmpty());
    }
    QString note = off;
    if (known && !off.isEmpty())
        note = tr("%1: o BTG não publica nesse dia, mas há dados carregados.").arg(off);
    if (!date.isValid())
        note = tr("Escolha um dia no calendário para ver o que está carregado.");
    else if (selected > 1)
        note = tr("%1 dias selecionados; os detalhes são do último.").arg(selected);
    else if (!known && off.isEmpty())
        note = tr("Ainda não se sabe como está este dia.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_parts->setVisible(known);
    m_data->setVisible(known);
    const DayCoverage *carteira = date.isValid() ? model.coverage(date, Part::Carteira) : nullptr;
    const DayCoverage *rentabilidade = date.isValid() ? model.coverage(date, Part::Rentabilidade) : nullptr;
    const bool rows = (carteira && carteira->rows > 0) || (rentabilidade && rentabilidade->rows > 0);
    m_data->setEnabled(rows);
    m_data->setToolTip(rows ? tr("Abrir os dados carregados deste dia") : tr("Não há dados carregados neste dia."));
}

void DayPanel::takeFocus()
{
    for (QPushButton *button : {m_carteira.run, m_rentabilidade.run, m_data}) {
        if (button->isVisible() && button->isEnabled()) {
            button->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void DayPanel::showPart(PartBox &box, const DayCoverage *day, bool businessDay)
{
    for (QWidget *widget : {static_cast<QWidget *>(box.icon), static_cast<QWidget *>(box.state),
                            static_cast<QWidget *>(box.text), static_cast<QWidget *>(box.run)})
        widget->setVisible(day != nullptr);
    box.runId = day ? day->runId : QString();
    if (!day)
        return;
    const StateLook look = businessDay ? lookOf(*day) : dayOffLook(*day);
    const int side = box.state->fontMetrics().height();
    box.icon->setPixmap(icon(look.iconName, look.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    box.state->setText(businessDay ? u"%1: %2"_s.arg(partTitle(day->part), look.word) : dayOffState(*day));
    setTextColor(box.state, toneText(look.tone));
    box.text->setText(textOf(*day, businessDay));
    box.run->setVisible(!day->runId.isEmpty());
}

} // namespace Etl

#include "moc_daypanel.cpp"
