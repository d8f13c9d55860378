// SPDX-License-Identifier: GPL-3.0-or-later
// What the page offers to do again after a run, and how it is named.
#include "ui/run/retryrequest.h"
#include "ui/run/runpage.h"

#include <QAction>

namespace Etl {

/// After a stop the same button goes on with what is left: it says so, and with how many dates.
void RunPage::nameRetry(const RunReport &report, const RunBalance &balance)
{
    const bool stopped = report.error && report.error->code == ErrorCode::Cancelled;
    const qsizetype dates = balance.open.size();
    if (!stopped) {
        nameRetryWhole();
        return;
    }
    m_retryAction->setText(dates == 1 ? tr("Continuar (1 data)") : tr("Continuar (%1 datas)").arg(dates));
    m_retryAction->setToolTip(tr("Executa só as datas e partes que não foram concluídas"));
}

void RunPage::nameRetryWhole()
{
    m_retryAction->setText(tr("Tentar só o que falhou"));
    m_retryAction->setToolTip(tr("Repete só as datas e partes que faltam"));
}

/// What lies there whole need not be ordered at the bank again.
void RunPage::preferLoadOnly(const RunReport &report)
{
    if (!m_retry || !onlyLoadFailed(*m_retry, report))
        return;
    m_filesLook.start([retry = *m_retry, report](const std::stop_token &) { return filesStand(retry, report); },
                      [this](bool stand) {
                          if (!stand || !m_retry)
                              return;
                          m_retry->mode = RunMode::LoadOnly;
                          m_retryAction->setText(tr("Tentar só a carga"));
                          m_retryAction->setToolTip(
                              tr("Carrega os arquivos já baixados e conferidos, sem pedi-los de novo ao BTG"));
                      });
}

void RunPage::retryFailed()
{
    if (!m_retry)
        return;
    const RunRequest retry = *m_retry;
    m_loadAlone = retry.mode == RunMode::LoadOnly && m_asked.mode == RunMode::Full;
    take(retry, true);
    m_loadAlone = false; // it may not have started
}

void RunPage::retryUntilComplete()
{
    if (m_untilComplete)
        take(RunRequest(*m_untilComplete), true);
}

} // namespace Etl
