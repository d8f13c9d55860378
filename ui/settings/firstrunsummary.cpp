// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/firstrunsummary.h"

#include "ui/controls/icons.h"

#include <QDir>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QLabel *plainText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *sign(const QString &iconName)
{
    auto *label = new QLabel;
    const int side = label->fontMetrics().height();
    label->setPixmap(icon(iconName, Tone::Running).pixmap(QSize(side, side), label->devicePixelRatioF()));
    return label;
}

QLabel *cardTitle(const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(u"section"_s);
    return label;
}

QString secretPlace(const SettingValue &secret)
{
    if (!secret.isSet)
        return FirstRunSummary::tr("segredo: falta");
    switch (secret.origin) {
    case ValueOrigin::Keychain: return FirstRunSummary::tr("segredo: no cofre do sistema");
    case ValueOrigin::Environment: return FirstRunSummary::tr("segredo: da variável de ambiente");
    case ValueOrigin::EnvFile:
    case ValueOrigin::Option:
    case ValueOrigin::Default: break;
    }
    return FirstRunSummary::tr("segredo: no .env (só o dono o lê)");
}

QString orMissing(const QString &text)
{
    return text.isEmpty() ? FirstRunSummary::tr("falta") : text;
}

QString databaseText(const SettingsForm &form)
{
    const QString name = form.value(u"DB_NAME"_s).text;
    if (form.value(u"DB_DRIVER"_s).text == "QSQLITE"_L1)
        return FirstRunSummary::tr("SQLite: %1").arg(orMissing(QDir::toNativeSeparators(name)));
    return FirstRunSummary::tr("MySQL/MariaDB: %1 em %2, porta %3, usuário %4")
        .arg(orMissing(name), orMissing(form.value(u"DB_HOST"_s).text), form.value(u"DB_PORT"_s).text,
             orMissing(form.value(u"DB_USER"_s).text));
}

} // namespace

FirstRunSummary::FirstRunSummary(QWidget *parent) : QWidget(parent), m_afterwards(new QFrame)
{
    auto *card = new QFrame;
    card->setObjectName(u"card"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    m_credentials = addLine(grid, u"external"_s, tr("Credenciais do BTG"), 1);
    m_folders = addLine(grid, u"folder"_s, tr("Pastas"), 2);
    m_database = addLine(grid, u"database"_s, tr("Banco de dados"), 3);
    m_file = addLine(grid, u"save"_s, tr("Será gravado em"), 0);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(20, 16, 20, 16);
    cardLayout->setSpacing(10);
    cardLayout->addWidget(cardTitle(tr("O que foi informado")));
    cardLayout->addLayout(grid);

    m_afterwards->setObjectName(u"card"_s);
    auto *next = new QGridLayout;
    next->setHorizontalSpacing(12);
    next->setVerticalSpacing(8);
    next->setColumnStretch(1, 1);
    const QList<QPair<QString, QString>> steps = {
        {u"run"_s, tr("Processar: F5 baixa e carrega o último dia útil. Antes, a página mostra o que vai acontecer.")},
        {u"coverage"_s, tr("Calendário: quais dias e fundos faltam, e reprocessar só esses.")},
        {u"schedule"_s, tr("Agendamento: deixe o computador carregar sozinho, de segunda a sexta.")},
        {u"help"_s, tr("F1 abre o guia na página em que você está; Configurações muda tudo o que está aqui.")}};
    for (int row = 0; row < int(steps.size()); ++row) {
        next->addWidget(sign(steps[row].first), row, 0, Qt::AlignTop);
        next->addWidget(plainText(steps[row].second), row, 1);
    }
    auto *afterLayout = new QVBoxLayout(m_afterwards);
    afterLayout->setContentsMargins(20, 16, 20, 16);
    afterLayout->setSpacing(10);
    afterLayout->addWidget(cardTitle(tr("Depois de salvar")));
    afterLayout->addLayout(next);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    all->addWidget(card);
    all->addWidget(m_afterwards);
}

QLabel *FirstRunSummary::addLine(QGridLayout *grid, const QString &iconName, const QString &name, int step)
{
    const int row = grid->rowCount();
    auto *value = plainText({});
    value->setObjectName(u"summary%1"_s.arg(step));
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(sign(iconName), row, 0, Qt::AlignTop);
    grid->addWidget(new QLabel(name), row, 1, Qt::AlignTop);
    grid->addWidget(value, row, 2, Qt::AlignTop);
    if (step > 0) {
        auto *change = new QPushButton(tr("Alterar"));
        change->setAccessibleName(tr("Alterar: %1").arg(name));
        connect(change, &QPushButton::clicked, this, [this, step] { emit stepRequested(step); });
        grid->addWidget(change, row, 3, Qt::AlignTop);
    }
    return value;
}

void FirstRunSummary::show(const SettingsForm &form)
{
    m_credentials->setText(
        u"%1 · %2"_s.arg(orMissing(form.value(u"CLIENT_ID"_s).text), secretPlace(form.value(u"CLIENT_SECRET"_s))));
    m_folders->setText(tr("Carteira: %1\nRentabilidade: %2")
                           .arg(orMissing(QDir::toNativeSeparators(form.value(u"BTG_REPORT_PATH"_s).text)),
                                orMissing(QDir::toNativeSeparators(form.value(u"BTG_RENTABILIDADE"_s).text))));
    m_database->setText(databaseText(form));
    m_file->setText(QDir::toNativeSeparators(form.envPath()));
}

void FirstRunSummary::setCompact(bool compact)
{
    m_afterwards->setVisible(!compact);
}

} // namespace Etl

#include "moc_firstrunsummary.cpp"
