// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/periodfield.h"

#include "ui/controls/datefield.h"
#include "ui/controls/tabplace.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kRecentDays = 5;

} // namespace

PeriodField::PeriodField(const Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock) {}

void PeriodField::setVisible(bool visible)
{
    if (visible)
        build();
    QWidget::setVisible(visible);
}

void PeriodField::build()
{
    if (m_first)
        return;
    m_first = new DateField(m_clock, DateField::Extent::Compact, tr("Primeira data"));
    m_last = new DateField(m_clock, DateField::Extent::Compact, tr("Última data"));
    m_policy = new QComboBox;
    m_order = new QComboBox;
    m_first->editor()->setObjectName(u"periodFirst"_s);
    m_last->editor()->setObjectName(u"periodLast"_s);
    m_policy->setObjectName(u"policy"_s);
    m_policy->setAccessibleName(tr("Quais datas do período"));
    m_policy->addItem(tr("Só o que falta ou está incompleto"), int(DatePolicy::OnlyMissing));
    m_policy->addItem(tr("O que falta e o que falhou"), int(DatePolicy::MissingAndFailed));
    m_policy->addItem(tr("Tudo de novo, mesmo o completo"), int(DatePolicy::Everything));
    m_order->setObjectName(u"order"_s);
    m_order->setAccessibleName(tr("Ordem das datas"));
    m_order->addItem(tr("Da mais antiga à mais recente"), int(DateOrder::OldestFirst));
    m_order->addItem(tr("Da mais recente à mais antiga"), int(DateOrder::NewestFirst));
    for (QComboBox *box : {m_policy, m_order})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *shortcuts = new QToolButton;
    shortcuts->setText(tr("Escolher…"));
    shortcuts->setObjectName(u"periodShortcuts"_s);
    shortcuts->setAccessibleName(tr("Períodos prontos: semana, mês, últimos dias úteis"));
    shortcuts->setToolTip(shortcuts->accessibleName());
    shortcuts->setFocusPolicy(Qt::StrongFocus);
    addShortcuts(shortcuts);

    const auto label = [](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text);
        made->setBuddy(buddy);
        return made;
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    auto *from = label(tr("D&e"), m_first);
    grid->addWidget(from, 0, 0, Qt::AlignTop);
    grid->addWidget(m_first, 0, 1);
    grid->addWidget(shortcuts, 0, 2, Qt::AlignTop);
    auto *until = label(tr("&Até"), m_last);
    grid->addWidget(until, 1, 0, Qt::AlignTop);
    // Beside the line with the date, not above it.
    for (QLabel *beside : {from, until})
        beside->setMinimumHeight(m_first->editor()->sizeHint().height());
    grid->addWidget(m_last, 1, 1, 1, 2);
    grid->addWidget(label(tr("&Quais"), m_policy), 2, 0);
    grid->addWidget(m_policy, 2, 1, 1, 2);
    grid->addWidget(label(tr("&Ordem"), m_order), 3, 0);
    grid->addWidget(m_order, 3, 1, 1, 2);
    grid->setColumnStretch(1, 1);

    m_first->setDays(m_days);
    m_last->setDays(m_days);
    m_first->setDate(m_days.back(today(), kRecentDays));
    showChoices();
    takeTabPlace(this);
    connect(m_first, &DateField::dateChanged, this, &PeriodField::changed);
    connect(m_last, &DateField::dateChanged, this, &PeriodField::changed);
    connect(m_policy, &QComboBox::currentIndexChanged, this, [this] {
        m_policyChosen = DatePolicy(m_policy->currentData().toInt());
        emit changed();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this] {
        m_orderChosen = DateOrder(m_order->currentData().toInt());
        emit changed();
    });
}

QDate PeriodField::today() const
{
    return brazilianDate(m_clock.now());
}

void PeriodField::addShortcuts(QToolButton *button)
{
    auto *menu = new QMenu(button);
    const auto add = [this, menu](const QString &text, auto first, auto last) {
        menu->addAction(text, this, [this, first, last] { setInterval({first(), last()}); });
    };
    const auto yesterday = [this] { return m_days.back(today(), 1); };
    for (const int days : {kRecentDays, 4 * kRecentDays})
        add(
            tr("Últimos %1 dias úteis").arg(days), [this, days] { return m_days.back(today(), days); }, yesterday);
    // The week begins on Monday for who counts business days.
    const auto monday = [this] { return today().addDays(1 - today().dayOfWeek()); };
    add(
        tr("Semana passada"), [monday] { return monday().addDays(-7); }, [monday] { return monday().addDays(-3); });
    const auto month = [this](int back) {
        const QDate first = today().addMonths(-back);
        return QDate(first.year(), first.month(), 1);
    };
    add(
        tr("Este mês"), [month] { return month(0); }, yesterday);
    add(
        tr("Mês passado"), [month] { return month(1); }, [month] { return month(0).addDays(-1); });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
}

void PeriodField::setDays(const BusinessDays &days)
{
    m_days = days;
    if (!m_first)
        return;
    m_first->setDays(days);
    m_last->setDays(days);
}

DateField *PeriodField::firstField()
{
    build();
    return m_first;
}

DateField *PeriodField::lastField()
{
    build();
    return m_last;
}

DateInterval PeriodField::interval()
{
    build();
    return {m_first->date(), m_last->date()};
}

void PeriodField::setInterval(const DateInterval &interval)
{
    build();
    m_first->setDate(interval.first);
    m_last->setDate(interval.last);
}

void PeriodField::setPolicy(DatePolicy policy)
{
    m_policyChosen = policy;
    showChoices();
}

void PeriodField::setOrder(DateOrder order)
{
    m_orderChosen = order;
    showChoices();
}

void PeriodField::showChoices()
{
    if (!m_policy)
        return;
    m_policy->setCurrentIndex(m_policy->findData(int(m_policyChosen)));
    m_order->setCurrentIndex(m_order->findData(int(m_orderChosen)));
}

QString PeriodField::obstacle()
{
    build();
    for (const DateField *field : {m_first, m_last}) {
        if (const QString text = field->obstacle(); !text.isEmpty())
            return text;
    }
    if (m_first->date() > m_last->date())
        return tr("O período termina antes de começar.");
    if (m_days.between(m_first->date(), m_last->date()).isEmpty())
        return tr("Não há dia útil nesse período.");
    return {};
}

} // namespace Etl

#include "moc_periodfield.cpp"
