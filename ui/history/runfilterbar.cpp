// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/runfilterbar.h"

#include "core/config/identity.h"
#include "ui/controls/icons.h"
#include "ui/controls/words.h"
#include "ui/history/dayedit.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QLabel *labelFor(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

void choose(QComboBox *combo, const QString &data)
{
    const int found = combo->findData(data);
    combo->setCurrentIndex(found < 0 ? 0 : found);
}

void fill(QComboBox *combo, const QString &everything, const QStringList &words)
{
    const QSignalBlocker quiet(combo);
    const QString chosen = combo->currentData().toString();
    combo->clear();
    combo->addItem(everything, QString());
    for (const QString &word : words)
        combo->addItem(word, word);
    // Chosen before the list was known, or no longer in it: what the operator asked for stays asked.
    if (!chosen.isEmpty() && combo->findData(chosen) < 0)
        combo->addItem(chosen, chosen);
    choose(combo, chosen);
}

} // namespace

RunFilterBar::RunFilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_text(new QLineEdit), m_period(makeCombo(u"period"_s, tr("Período"))),
      m_status(makeCombo(u"status"_s, tr("Status"))), m_reason(makeCombo(u"reason"_s, tr("Motivo"))),
      m_user(makeCombo(u"user"_s, tr("Quem"))), m_computer(makeCombo(u"computer"_s, tr("Computador"))),
      m_origin(makeCombo(u"origin"_s, tr("Origem"))), m_from(new DayEdit(clock)), m_to(new DayEdit(clock)),
      m_processed(new DayEdit(clock)), m_wrong(new QLabel), m_between(new QWidget), m_moreRow(new QWidget),
      m_more(new QToolButton), m_clear(new QToolButton)
{
    m_period->addItem(tr("Hoje"), Today);
    m_period->addItem(tr("Últimos 7 dias"), LastWeek);
    m_period->addItem(tr("Últimos 30 dias"), LastMonth);
    m_period->addItem(tr("Este ano"), ThisYear);
    m_period->addItem(tr("Desde sempre"), Always);
    m_period->addItem(tr("Entre datas…"), Between);
    m_period->setCurrentIndex(LastMonth);
    m_status->addItem(tr("Todos"), QString());
    m_status->addItem(icon(u"success"_s, Tone::Success), u"SUCESSO"_s, u"SUCESSO"_s);
    m_status->addItem(icon(u"failure"_s, Tone::Failure), u"FALHA"_s, u"FALHA"_s);
    m_status->addItem(icon(u"running"_s, Tone::Running), tr("Sem fim registrado"), u"INICIADA"_s);
    m_reason->addItem(tr("Todos"), QString());
    for (const ErrorCode code : allErrorCodes())
        m_reason->addItem(wordOf(code), reasonWord(code));
    fill(m_user, tr("Todos"), {});
    fill(m_computer, tr("Todos"), {});
    m_origin->addItem(tr("Todas"), QString());
    m_origin->addItem(tr("manual (console)"), u"console"_s);
    m_origin->addItem(tr("manual (linha de comando)"), u"linha de comando"_s);
    m_origin->addItem(icon(u"schedule"_s), tr("agendada"), scheduledOrigin());
    buildRows();

    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(300));
    connect(&m_typing, &QTimer::timeout, this, &RunFilterBar::changed);
    connect(m_text, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_text, &QLineEdit::returnPressed, this, &RunFilterBar::changed);
    for (QComboBox *combo : {m_period, m_status, m_reason, m_user, m_computer, m_origin})
        connect(combo, &QComboBox::currentIndexChanged, this, &RunFilterBar::changed);
    for (DayEdit *edit : {m_from, m_to, m_processed})
        connect(edit, &DayEdit::dateChanged, this, &RunFilterBar::changed);
    connect(m_more, &QToolButton::toggled, this, [this](bool shown) {
        m_moreRow->setVisible(shown);
        m_more->setIcon(shown ? icon(u"filter"_s, palette().color(QPalette::HighlightedText)) : icon(u"filter"_s));
    });
    connect(m_clear, &QToolButton::clicked, this, &RunFilterBar::clear);
    showPeriod();
    m_told = filter();
}

QComboBox *RunFilterBar::makeCombo(const QString &objectName, const QString &name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    combo->setAccessibleName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return combo;
}

void RunFilterBar::buildRows()
{
    m_text->setObjectName(u"historyText"_s);
    m_text->setPlaceholderText(tr("Procurar em parâmetros, datas e mensagens (Ctrl+F)"));
    m_text->setAccessibleName(tr("Procurar nas execuções"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icon(u"find"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_from->setObjectName(u"from"_s);
    m_from->setAccessibleName(tr("Iniciadas desde"));
    m_to->setObjectName(u"to"_s);
    m_to->setAccessibleName(tr("Iniciadas até"));
    m_processed->setObjectName(u"processed"_s);
    m_wrong->setObjectName(u"wrongDate"_s);
    m_more->setObjectName(u"moreFilters"_s);
    m_more->setText(tr("Mais filtros"));
    m_more->setIcon(icon(u"filter"_s));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setCheckable(true);
    m_more->setProperty("segment", true);
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->setText(tr("Limpar filtros"));
    m_clear->setIcon(icon(u"clear"_s));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolButton *button : {m_more, m_clear})
        button->setFocusPolicy(Qt::StrongFocus);

    auto *between = new QHBoxLayout(m_between);
    between->setContentsMargins(0, 0, 0, 0);
    between->addWidget(m_from);
    between->addWidget(new QLabel(tr("a")));
    between->addWidget(m_to);

    auto *first = new QHBoxLayout;
    first->addWidget(m_text, 1);
    first->addWidget(labelFor(m_period, tr("&Período:")));
    first->addWidget(m_period);
    first->addWidget(m_between);
    first->addWidget(labelFor(m_status, tr("&Status:")));
    first->addWidget(m_status);
    first->addWidget(m_more);
    first->addWidget(m_clear);

    auto *second = new QHBoxLayout(m_moreRow);
    second->setContentsMargins(0, 0, 0, 0);
    const std::initializer_list<std::pair<QString, QWidget *>> fields = {
        {tr("&Motivo:"), m_reason},
        {tr("&Quem:"), m_user},
        {tr("Comp&utador:"), m_computer},
        {tr("&Origem:"), m_origin},
        {tr("&Data processada:"), m_processed},
    };
    for (const auto &[text, field] : fields) {
        second->addWidget(labelFor(field, text));
        second->addWidget(field);
    }
    second->addStretch(1);
    m_moreRow->hide();

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addLayout(first);
    all->addWidget(m_moreRow);
    all->addWidget(m_wrong);
}

void RunFilterBar::showPeriod()
{
    m_between->setVisible(m_period->currentData().toInt() == Between);
    const bool wrong =
        (m_between->isVisibleTo(this) && (m_from->isWrong() || m_to->isWrong())) || m_processed->isWrong();
    m_wrong->setText(wrong ? tr("⚠ Uma das datas não foi entendida e não está valendo: escreva dia/mês/ano, por "
                                "exemplo 19/11/2026.")
                           : QString());
    m_wrong->setVisible(wrong);
    m_clear->setVisible(isNarrow());
}

RunFilter RunFilterBar::filter() const
{
    RunFilter filter;
    const QDate today = m_clock.now().toLocalTime().date();
    QDate first;
    QDate last;
    switch (static_cast<Period>(m_period->currentData().toInt())) {
    case Today: first = today; break;
    case LastWeek: first = today.addDays(-6); break;
    case LastMonth: first = today.addDays(-29); break;
    case ThisYear: first = QDate(today.year(), 1, 1); break;
    case Always: break;
    case Between:
        first = m_from->date();
        last = m_to->date();
        break;
    }
    if (first.isValid())
        filter.startedFrom = first.startOfDay().toUTC();
    if (last.isValid())
        filter.startedBefore = last.addDays(1).startOfDay().toUTC();
    if (const QString status = m_status->currentData().toString(); !status.isEmpty())
        filter.statuses = {status};
    filter.reason = m_reason->currentData().toString();
    filter.user = m_user->currentData().toString();
    filter.computer = m_computer->currentData().toString();
    filter.origin = m_origin->currentData().toString();
    filter.processed = m_processed->date();
    filter.text = m_text->text().trimmed();
    return filter;
}

bool RunFilterBar::isNarrow() const
{
    const RunFilter now = filter();
    return m_period->currentIndex() != LastMonth || !now.statuses.isEmpty() || !now.reason.isEmpty() ||
           !now.user.isEmpty() || !now.computer.isEmpty() || !now.origin.isEmpty() || !m_processed->text().isEmpty() ||
           !m_text->text().isEmpty();
}

void RunFilterBar::setChoices(const QStringList &users, const QStringList &computers)
{
    fill(m_user, tr("Todos"), users);
    fill(m_computer, tr("Todos"), computers);
}

void RunFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_text->clear();
        m_period->setCurrentIndex(LastMonth);
        for (QComboBox *combo : {m_status, m_reason, m_user, m_computer, m_origin})
            combo->setCurrentIndex(0);
        for (DayEdit *edit : {m_from, m_to, m_processed})
            edit->setDate({});
    }
    m_typing.stop();
    m_told = {};
    changed();
}

void RunFilterBar::changed()
{
    m_typing.stop();
    showPeriod();
    const RunFilter now = filter();
    if (now == m_told)
        return;
    m_told = now;
    emit filterChanged();
}

void RunFilterBar::restoreState(const UiState &state)
{
    const QSignalBlocker quiet(this);
    bool known = false;
    const int period = state.text(u"historico/periodo"_s).toInt(&known);
    // Dates typed long ago would hide today's runs.
    if (known && period >= Today && period < Between)
        m_period->setCurrentIndex(period);
    m_more->setChecked(state.text(u"historico/maisFiltros"_s) == "1"_L1);
    m_told = filter();
}

void RunFilterBar::saveState(UiState &state) const
{
    state.setText(u"historico/periodo"_s, QString::number(m_period->currentIndex()));
    state.setText(u"historico/maisFiltros"_s, m_more->isChecked() ? u"1"_s : u"0"_s);
}

} // namespace Etl

#include "moc_runfilterbar.cpp"
