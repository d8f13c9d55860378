// SPDX-License-Identifier: GPL-3.0-or-later
// How the page saves, discards and tests what was edited: the fund-name map first, then the .env with its secrets.
#include "ui/controls/noticebar.h"
#include "ui/settings/checkpanel.h"
#include "ui/settings/fundmapeditor.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/settingsview.h"

using namespace Qt::StringLiterals;

namespace Etl {

void SettingsPage::save(const Then &then)
{
    m_view->takeSecrets();
    m_map->takeTyped();
    const QStringList changed = m_view->form().changedKeys();
    for (const QString &key : changed) {
        if (!m_view->mistakes().contains(key))
            continue;
        m_question->hide();
        m_then = {};
        m_notice->show(u"failure"_s, Tone::Failure, tr("Nada foi salvo. %1").arg(m_view->mistakes().value(key)));
        m_view->reveal(key);
        return;
    }
    const QString warning = m_view->form().keychainWarning();
    const bool answered = m_asked == warning && !m_question->isHidden();
    if (!warning.isEmpty() && !answered) {
        ask(warning, then);
        m_asked = warning;
        return;
    }
    if (!m_map->isSaving() && !m_map->hasUnsavedChanges()) {
        saveForm(then);
        return;
    }
    // One "Salvar" for all that was edited; the map first, because a page that is left must know that it stands. A map
    // that is already on its way is waited for, not written a second time.
    m_afterMap = [this, then] { saveForm(then); };
    if (m_map->save())
        return;
    m_afterMap = {};
    m_question->hide();
    m_then = {};
    m_notice->show(u"failure"_s, Tone::Failure,
                   tr("Nada foi salvo: corrija antes a linha indicada no mapa de nomes de fundos."));
    m_view->reveal(u"MAP_NMFUNDOS_PATH"_s);
}

void SettingsPage::saveForm(const Then &then)
{
    if (m_saving.isRunning()) {
        // A second write of the same form would find the file changed by the first.
        m_afterForm = [this, then] { saveForm(then); };
        return;
    }
    const QStringList changed = m_view->form().changedKeys();
    if (changed.isEmpty()) {
        m_question->hide();
        if (then)
            then();
        return;
    }
    m_saving.start([form = m_view->form(), keep = m_secrets](const std::stop_token &) { return form.save(*keep); },
                   [this, then](const Result<SettingsForm::Saved> &saved) { takeSaved(saved, then); });
    formChanged();
}

void SettingsPage::takeSaved(const Result<SettingsForm::Saved> &saved, const Then &then)
{
    m_question->hide();
    m_then = {};
    const Then next = std::exchange(m_afterForm, {});
    if (!saved) {
        m_notice->show(u"failure"_s, Tone::Failure, saved.error().message);
        formChanged();
        return;
    }
    takeForm(saved->form);
    const QHash<QString, QString> left = m_view->mistakes();
    if (!saved->warnings.isEmpty()) {
        m_notice->show(u"warning"_s, Tone::Warning,
                       tr("Salvo em %1, mas: %2").arg(saved->form.envPath(), saved->warnings.join(u' ')));
    } else if (!left.isEmpty()) {
        m_notice->show(u"warning"_s, Tone::Warning,
                       tr("Salvo em %1. Ainda falta, para executar: %2")
                           .arg(saved->form.envPath(), QStringList(left.values()).join(u' ')));
    } else {
        m_notice->show(u"success"_s, Tone::Success,
                       tr("Salvo em %1. Vale a partir da próxima execução.").arg(saved->form.envPath()));
    }
    emit told(tr("Configuração salva em %1.").arg(saved->form.envPath()));
    emit settingsChanged();
    if (then)
        then();
    if (next)
        next();
}

void SettingsPage::discard()
{
    m_question->hide();
    m_view->undo();
    m_map->discard();
}

void SettingsPage::test()
{
    m_view->takeSecrets();
    const auto settings = m_view->form().settings();
    if (!settings) {
        m_notice->show(u"failure"_s, Tone::Failure, tr("Antes de testar, corrija: %1").arg(settings.error().message));
        const QStringList wrong = m_view->mistakes().keys();
        if (!wrong.isEmpty())
            m_view->reveal(wrong.constFirst());
        return;
    }
    m_notice->hide();
    m_check->start(*settings);
}

} // namespace Etl
