// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/jobformlayout.h"

#include "ui/controls/theme.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

namespace Etl::ScheduleParts {

namespace {

struct LayoutText
{
    Q_DECLARE_TR_FUNCTIONS(JobFormLayout)
};

QString holidayText()
{
    return LayoutText::tr(
        "Em feriado a execução só confere de novo o último dia útil; o que não mudou fica como está.");
}

} // namespace

QLabel *sectionLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setObjectName(u"section"_s);
    label->setBuddy(buddy);
    return label;
}

QLabel *labelFor(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

QLabel *plainLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

QLabel *mutedLabel()
{
    QLabel *label = plainLabel({});
    QPalette muted = label->palette();
    muted.setColor(QPalette::WindowText, toneText(Tone::Muted));
    label->setPalette(muted);
    return label;
}

QTimeEdit *timeField(const QString &objectName)
{
    auto *field = new QTimeEdit;
    field->setObjectName(objectName);
    field->setDisplayFormat(u"HH:mm"_s);
    return field;
}

QFont fixedFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QHBoxLayout *besideEachOther(const QList<QWidget *> &widgets)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget, widget == widgets.last() ? 1 : 0);
    return layout;
}

QWidget *rowOf(const QList<QWidget *> &widgets, bool stretchesLast)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(row->fontMetrics().averageCharWidth() * 3, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    if (stretchesLast)
        layout->setStretch(int(widgets.size()) - 1, 1);
    else
        layout->addStretch(1);
    return row;
}

QString windowsAccountText(bool withoutLogon)
{
    const QString logon =
        withoutLogon
            ? LayoutText::tr(
                  "Sem usuário conectado, o Windows não dá acesso a pastas de rede nem ao cofre de senhas: use pastas "
                  "locais e deixe o segredo no .env. Se precisar da rede, peça ao suporte de informática que defina "
                  "a senha da tarefa no Agendador de Tarefas.")
            : LayoutText::tr(
                  "O cofre de senhas é de cada usuário: a tarefa lê o deste usuário. Sob outra conta ela não o lê; "
                  "nesse caso deixe o segredo no .env. Com o computador desligado na hora, a tarefa começa assim que "
                  "for possível.");
    return logon + u'\n' + holidayText();
}

QString cronAccountText()
{
    return LayoutText::tr(
               "O cron executa mesmo sem usuário conectado, mas então o cofre de senhas em geral está fechado: deixe o "
               "segredo no .env, com permissão só para este usuário. Com o computador desligado na hora, essa execução "
               "não acontece; esta página mostra a falta.") +
           u'\n' + holidayText();
}

} // namespace Etl::ScheduleParts
