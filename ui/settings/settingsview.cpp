// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsview.h"

#include "core/base/plaintext.h"
#include "ui/controls/icons.h"
#include "ui/settings/secretfield.h"
#include "ui/settings/settingrow.h"
#include "ui/settings/settingscatalog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Keys that mean nothing to a SQLite file.
bool isServerOnly(const QString &key)
{
    static const QStringList keys = {
        u"DB_HOST"_s,     u"DB_PORT"_s,   u"DB_USER"_s,          u"DB_PASSWORD"_s,
        u"DB_SSL_MODE"_s, u"DB_SSL_CA"_s, u"DB_PROC_CARTEIRA"_s, u"DB_PROC_RENTABILIDADE"_s};
    return keys.contains(key);
}

} // namespace

SettingsView::SettingsView(QWidget *parent)
    : QWidget(parent), m_search(new QLineEdit), m_sections(new QListWidget), m_scroll(new QScrollArea),
      m_nothing(new QLabel)
{
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setPlaceholderText(tr("Procurar uma chave"));
    m_search->setAccessibleName(tr("Procurar uma chave"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"find"_s), QLineEdit::LeadingPosition);
    m_sections->setObjectName(u"settingsSections"_s);
    m_sections->setAccessibleName(tr("Seções"));
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setObjectName(u"plain"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setObjectName(u"nothingFound"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    build();

    auto *left = new QVBoxLayout;
    left->addWidget(m_search);
    left->addWidget(m_sections, 1);
    auto *leftSide = new QWidget;
    leftSide->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    leftSide->setFixedWidth(fontMetrics().horizontalAdvance(u'm') * 19);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(10);
    all->addWidget(leftSide);
    all->addWidget(m_scroll, 1);

    connect(m_search, &QLineEdit::textChanged, this, &SettingsView::filter);
    connect(m_sections, &QListWidget::currentRowChanged, this, &SettingsView::goTo);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &SettingsView::markSection);
}

void SettingsView::build()
{
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(12);
    column->addWidget(m_nothing);
    m_nothing->hide();
    const QList<SettingSection> sections = settingSections();
    for (const SettingSection &section : sections) {
        auto *item = new QListWidgetItem(icon(section.iconName), section.title, m_sections);
        item->setData(Qt::UserRole, section.id);
        auto *frame = new QFrame;
        frame->setObjectName(u"card"_s);
        auto *card = new QVBoxLayout(frame);
        card->setContentsMargins(16, 14, 16, 16);
        card->setSpacing(16);
        auto *title = new QLabel(section.title);
        QFont large = title->font();
        large.setPointSizeF(large.pointSizeF() * 1.25);
        large.setBold(true);
        title->setFont(large);
        card->addWidget(title);
        for (const SettingField &field : section.fields)
            addRow(card, field.key, false);
        m_cards.insert(section.id, card);
        m_frames.append(frame);
        column->addWidget(frame);
    }
    column->addStretch(1);
    m_scroll->setWidget(inside);
    m_sections->setCurrentRow(0);
}

void SettingsView::addRow(QVBoxLayout *card, const QString &key, bool hidden)
{
    auto *row = new SettingRow(settingField(key), hidden);
    connect(row, &SettingRow::textEdited, this, &SettingsView::edit);
    connect(row, &SettingRow::secretSet, this, [this](const QString &name, const Secret &secret, SecretPlace place) {
        ++m_edits[name];
        if (settingField(name).kind == FieldKind::Secret)
            m_form.setSecret(name, secret, place);
        else
            m_form.setText(name, secret.reveal());
        refresh();
    });
    connect(row, &SettingRow::secretMoved, this, [this](const QString &name, SecretPlace place) {
        m_form.moveSecret(name, place);
        refresh();
    });
    connect(row, &SettingRow::secretRemoved, this, [this](const QString &name) {
        ++m_edits[name];
        if (settingField(name).kind == FieldKind::Secret)
            m_form.removeSecret(name);
        else
            m_form.setText(name, {});
        refresh();
    });
    connect(row, &SettingRow::reverted, this, [this](const QString &name) {
        m_form.revert(name);
        refresh();
    });
    if (row->secretField())
        connect(row->secretField(), &SecretField::typed, this, &SettingsView::refresh);
    SettingRow *old = m_rows.value(key);
    if (old) {
        delete card->replaceWidget(old, row); // the item of the old one is ours
        old->setObjectName({});
        old->hide();
        old->deleteLater();
    } else {
        card->addWidget(row);
    }
    m_rows.insert(key, row);
}

void SettingsView::setForm(const SettingsForm &form)
{
    m_form = form;
    // An address may have got a password, or lost it.
    const QList<SettingSection> sections = settingSections();
    for (const SettingSection &section : sections) {
        for (const SettingField &field : section.fields) {
            const bool hidden = m_form.value(field.key).hidden;
            if (hidden != m_rows.value(field.key)->isHiddenValue())
                addRow(m_cards.value(section.id), field.key, hidden);
        }
    }
    refresh();
}

void SettingsView::edit(const QString &key, const QString &text)
{
    ++m_edits[key];
    m_form.setText(key, text);
    refresh();
}

void SettingsView::undo()
{
    for (const SettingRow *row : std::as_const(m_rows)) {
        if (row->secretField())
            row->secretField()->drop();
    }
    m_form.revertAll();
    setForm(m_form);
}

void SettingsView::refresh()
{
    m_mistakes = m_form.mistakes();
    m_gaps = m_form.gaps();
    // A secret that is being typed is no longer missing; once it is taken it is judged.
    for (const SettingRow *row : std::as_const(m_rows)) {
        if (row->secretField() && row->secretField()->isTyping())
            m_mistakes.remove(row->key());
    }
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        SettingValue value = m_form.value(row.key());
        // While an address is typed, its password appears only in the editor in which it is being typed.
        if (value.hidden && !(*row)->isHiddenValue())
            value.text = (*row)->text();
        (*row)->show(value, m_mistakes.value(row.key()), m_gaps.value(row.key()), m_form.isChanged(row.key()));
    }
    filter();
    emit changed();
}

void SettingsView::filter()
{
    const QString wanted = labelKey(m_search->text());
    const bool sqlite = m_form.value(u"DB_DRIVER"_s).text.compare("QSQLITE"_L1, Qt::CaseInsensitive) == 0;
    const QList<SettingSection> sections = settingSections();
    bool any = false;
    for (qsizetype i = 0; i < sections.size(); ++i) {
        bool shown = false;
        bool wrong = false;
        bool lacking = false;
        for (const SettingField &field : sections.at(i).fields) {
            SettingRow *row = m_rows.value(field.key);
            const bool matches = wanted.isEmpty() || row->matches(wanted);
            row->setVisible(matches && !(sqlite && isServerOnly(field.key)));
            shown = shown || !row->isHidden();
            wrong = wrong || m_mistakes.contains(field.key);
            lacking = lacking || m_gaps.contains(field.key);
        }
        m_frames.at(i)->setVisible(shown);
        QListWidgetItem *item = m_sections->item(int(i));
        item->setHidden(!shown);
        item->setText(wrong     ? tr("%1 – corrigir").arg(sections.at(i).title)
                      : lacking ? tr("%1 – falta").arg(sections.at(i).title)
                                : sections.at(i).title);
        item->setIcon(wrong     ? icon(u"failure"_s, Tone::Failure)
                      : lacking ? icon(u"warning"_s, Tone::Warning)
                                : icon(sections.at(i).iconName));
        any = any || shown;
    }
    m_nothing->setVisible(!any);
    m_nothing->setText(tr("Nenhuma chave com \"%1\". Apague a procura para ver todas.").arg(m_search->text()));
}

void SettingsView::goTo(int section)
{
    if (section < 0 || section >= m_frames.size())
        return;
    // The layout of what has just been shown comes first.
    QTimer::singleShot(0, this, [this, section] {
        m_scroll->verticalScrollBar()->setValue(m_frames.at(section)->y());
        // Near the end several sections stand on the same screen: the chosen one stays marked.
        const QSignalBlocker quiet(m_sections);
        m_sections->setCurrentRow(section);
    });
}

void SettingsView::markSection(int top)
{
    // The last section that has begun; the last one of all at the very end.
    const bool atEnd = top == m_scroll->verticalScrollBar()->maximum();
    const int line = top + (atEnd ? m_scroll->viewport()->height() : m_scroll->viewport()->height() / 4);
    int current = -1;
    for (int i = 0; i < m_frames.size(); ++i) {
        if (!m_frames.at(i)->isHidden() && (current < 0 || m_frames.at(i)->y() <= line))
            current = i;
    }
    const QSignalBlocker quiet(m_sections);
    m_sections->setCurrentRow(current);
}

bool SettingsView::reveal(const QString &key)
{
    SettingRow *row = m_rows.value(key);
    if (!row)
        return false;
    if (row->isHidden())
        m_search->clear();
    if (row->isHidden())
        return false;
    row->takeFocus();
    QTimer::singleShot(0, row, [this, row] { m_scroll->ensureWidgetVisible(row, 0, row->height()); });
    return true;
}

QStringList SettingsView::untakenSecrets() const
{
    QStringList keys;
    for (const SettingRow *row : m_rows) {
        if (row->secretField() && row->secretField()->isTyping())
            keys.append(row->key());
    }
    return keys;
}

QHash<QString, QString> SettingsView::openPoints() const
{
    QHash<QString, QString> points = m_gaps;
    points.insert(m_mistakes);
    return points;
}

void SettingsView::takeSecrets()
{
    const QList<SettingRow *> rows = m_rows.values();
    for (const SettingRow *row : rows) {
        if (row->secretField())
            row->secretField()->take();
    }
}

} // namespace Etl

#include "moc_settingsview.cpp"
