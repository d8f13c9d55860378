// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the form of a job; what it does stands in jobform.cpp.
#include "ui/controls/environmentlook.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/toneframe.h"
#include "ui/schedule/jobform.h"
#include "ui/schedule/jobformlayout.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

using namespace ScheduleParts;

namespace {

constexpr int kMostDaysBack = 30;

QString templateName(JobTiming timing)
{
    switch (timing) {
    case JobTiming::Every: return JobForm::tr("A cada 30 min a partir das 08:30, até tudo estar liberado");
    case JobTiming::UntilComplete: return JobForm::tr("Uma partida às 08:30 que espera até tudo estar liberado");
    case JobTiming::Fixed: return JobForm::tr("Uma vez por dia, às 18:00");
    }
    return {};
}

} // namespace

void JobForm::buildWhat(QVBoxLayout *layout)
{
    m_name->setObjectName(u"jobName"_s);
    m_tipo->setObjectName(u"jobTipo"_s);
    m_tipo->addItem(tr("Carteira e rentabilidade"), u"ambos"_s);
    m_tipo->addItem(tr("Só carteira"), u"carteira"_s);
    m_tipo->addItem(tr("Só rentabilidade"), u"rentabilidade"_s);
    m_daysBack->setObjectName(u"jobDaysBack"_s);
    m_daysBack->setRange(1, kMostDaysBack);
    m_mode->setObjectName(u"jobMode"_s);
    m_mode->addItem(tr("Baixar e carregar no banco"), int(JobChoice::Mode::Full));
    m_mode->addItem(tr("Só baixar os arquivos"), int(JobChoice::Mode::ExtractOnly));
    m_mode->addItem(tr("Só carregar o que está na pasta"), int(JobChoice::Mode::LoadOnly));

    layout->addWidget(sectionLabel(tr("&Nome"), m_name));
    layout->addWidget(m_name);
    layout->addSpacing(10);
    layout->addWidget(sectionLabel(tr("O &que processar"), m_tipo));
    layout->addWidget(m_tipo);
    layout->addWidget(m_mode);
    m_mode->setAccessibleName(tr("Etapas"));
    layout->addSpacing(10);
    layout->addWidget(sectionLabel(tr("&Dias úteis atrás"), m_daysBack));
    layout->addLayout(besideEachOther({m_daysBack, m_day}));
}

void JobForm::buildWhen(QVBoxLayout *layout)
{
    auto *until = new QRadioButton(tr("Repetir até tudo estar &liberado"));
    auto *every = new QRadioButton(tr("A cada &intervalo"));
    auto *fixed = new QRadioButton(tr("Em &horários fixos"));
    until->setObjectName(u"timingUntilComplete"_s);
    every->setObjectName(u"timingEvery"_s);
    fixed->setObjectName(u"timingFixed"_s);
    m_timing->addButton(until, int(JobTiming::UntilComplete));
    m_timing->addButton(every, int(JobTiming::Every));
    m_timing->addButton(fixed, int(JobTiming::Fixed));
    m_minutes->setObjectName(u"jobMinutes"_s);
    m_minutes->setRange(ScheduledJob::kLeastMinutes, ScheduledJob::kMostMinutes);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setSingleStep(10);
    m_times->setObjectName(u"jobTimes"_s);
    m_times->setPlaceholderText(tr("08:30, 12:00, 18:00"));

    m_untilLabel->setBuddy(m_until);
    m_window = rowOf({labelFor(tr("da&s"), m_from), m_from, m_untilLabel, m_until});
    m_interval = rowOf({labelFor(tr("a &cada"), m_minutes), m_minutes});
    m_fixed = rowOf({labelFor(tr("às (separe por &vírgula)"), m_times), m_times}, true);

    layout->addSpacing(10);
    m_template->setObjectName(u"jobTemplate"_s);
    m_template->setPlaceholderText(tr("Personalizado"));
    for (const JobTemplate &usual : jobTemplates())
        m_template->addItem(templateName(usual.timing));
    m_onlyMissing->setObjectName(u"jobOnlyMissing"_s);
    m_onlyMissing->setToolTip(
        tr("Com o dia completo, a partida seguinte confere o banco, não pede nada ao BTG e termina "
           "logo, com SUCESSO."));
    layout->addWidget(sectionLabel(tr("Quando (s&egunda a sexta, horário deste computador)"), m_template));
    layout->addWidget(m_template);
    for (QRadioButton *button : {until, every, fixed})
        layout->addWidget(button);
    layout->addWidget(m_window);
    layout->addWidget(m_interval);
    layout->addWidget(m_fixed);
    layout->addWidget(m_onlyMissing);

    m_logon->setObjectName(u"jobLogon"_s);
    m_logon->addItem(tr("Só com o usuário conectado"), int(JobLogon::Interactive));
    m_logon->addItem(tr("Também desconectado, sem guardar senha"), int(JobLogon::S4U));
    m_logonRow = new QWidget;
    auto *logonLayout = new QVBoxLayout(m_logonRow);
    logonLayout->setContentsMargins(0, 10, 0, 0);
    logonLayout->addWidget(sectionLabel(tr("&Usuário do Windows"), m_logon));
    logonLayout->addWidget(m_logon);
    logonLayout->addWidget(m_wake);
    layout->addWidget(m_logonRow);
}

void JobForm::buildPreview(QVBoxLayout *layout)
{
    m_command->setFont(fixedFont());
    layout->addWidget(sectionLabel(tr("Próximas execuções"), nullptr));
    layout->addWidget(m_next);
    m_zone->setObjectName(u"formZone"_s);
    layout->addWidget(m_zone);
    layout->addSpacing(10);
    layout->addWidget(sectionLabel(tr("Comando"), nullptr));
    layout->addWidget(m_command);
    layout->addSpacing(10);
    layout->addWidget(sectionLabel(tr("Antes de confiar nele"), nullptr));
    layout->addWidget(m_account);
}

void JobForm::showEnvironment()
{
    const EnvironmentLook look = lookOf(m_surroundings.environment);
    m_environment->setText(tr("Ambiente: %1").arg(look.word));
    m_environment->setTone(look.tone);
    QString warning;
    if (!m_surroundings.environment)
        warning = tr("O .env deste agendamento não pôde ser lido: ele falharia. Confira o comando abaixo.");
    else if (m_surroundings.choice.demonstration)
        warning = tr("Este agendamento é da demonstração: executa o simulador incluído, com dados inventados, e não "
                     "busca nada do BTG. Para agendar a carga de verdade, passe antes para a sua conexão em "
                     "Configurações.");
    else if (*m_surroundings.environment == EnvironmentKind::Simulator)
        warning = tr("Os endereços desta configuração são os de um simulador neste computador: o agendamento não busca "
                     "nada do BTG.");
    else if (*m_surroundings.environment == EnvironmentKind::Homologation)
        warning =
            tr("Esta configuração é a do ambiente de testes do BTG (homologação): o agendamento não busca os dados "
               "oficiais.");
    else if (*m_surroundings.environment == EnvironmentKind::Mixed)
        warning = tr("Parte dos endereços desta configuração é de testes ou de um simulador: o que vier pode não ser "
                     "oficial. Confira os endereços em Configurações.");
    m_warning->setVisible(!warning.isEmpty());
    if (!warning.isEmpty())
        m_warning->show(look.iconName, Tone::Warning, warning, true);
}

} // namespace Etl
