// SPDX-License-Identifier: GPL-3.0-or-later
// How the page saves, discards and tests what was edited: the fund-name map first, then the .env with its secrets.
#include "ui/controls/noticebar.h"
#include "ui/settings/checkpanel.h"
#include "ui/settings/fundmapeditor.h"
#include "ui/settings/settingscatalog.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/settingsview.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// What a test depends on: the texts, and of a secret that is only in the form by which edit it came.
QHash<QString, QString> valuesOf(const SettingsForm &form, const SettingsView &view)
{
    QHash<QString, QString> values;
    const QList<SettingSection> sections = settingSections();
    for (const SettingSection &section : sections) {
        for (const SettingField &field : section.fields) {
            const SettingValue value = form.value(field.key);
            const bool typed = value.hidden && form.isChanged(field.key);
            values.insert(field.key, typed ? QString::number(view.editOf(field.key)) : value.text);
        }
    }
    return values;
}

} // namespace

void SettingsPage::outdateTest()
{
    if (m_tested.isEmpty() || m_tested == valuesOf(m_view->form(), *m_view))
        return;
    m_tested.clear();
    m_check->outdate();
}

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
        complain(u"failure"_s, Tone::Failure, tr("Nada foi salvo. %1").arg(m_view->mistakes().value(key)), {key});
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
    forgetComplaint();
    m_complainsOfMap = true;
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
        forgetComplaint();
        m_notice->show(u"failure"_s, Tone::Failure, saved.error().message);
        formChanged();
        return;
    }
    // What was tested and then saved is still the same, secrets included.
    if (!m_tested.isEmpty() && m_tested == valuesOf(m_view->form(), *m_view))
        m_tested = valuesOf(saved->form, *m_view);
    takeForm(saved->form);
    showSaved(*saved);
    emit told(tr("Configuração salva em %1.").arg(saved->form.envPath()));
    // The demonstration does not use what was saved: it is left when the operator says so, not by this.
    if (!m_demonstration)
        emit settingsChanged();
    if (then)
        then();
    if (next)
        next();
}

void SettingsPage::showSaved(const SettingsForm::Saved &saved)
{
    forgetComplaint();
    const QHash<QString, QString> left = m_view->openPoints();
    const QString path = saved.form.envPath();
    if (!saved.warnings.isEmpty()) {
        m_notice->show(u"warning"_s, Tone::Warning, tr("Salvo em %1, mas: %2").arg(path, saved.warnings.join(u' ')));
    } else if (!left.isEmpty()) {
        QStringList keys = left.keys();
        keys.sort();
        QStringList sentences;
        for (const QString &key : std::as_const(keys))
            sentences.append(left.value(key));
        const QString missing = sentences.join(u' ');
        complain(u"warning"_s, Tone::Warning,
                 m_demonstration
                     ? tr("Salvo em %1. A demonstração continua aberta. Antes de conectar: %2").arg(path, missing)
                     : tr("Salvo em %1. Antes de executar: %2").arg(path, missing),
                 keys);
    } else {
        m_notice->show(u"success"_s, Tone::Success,
                       m_demonstration
                           ? tr("Salvo em %1. A demonstração continua aberta e não usa estes valores.").arg(path)
                           : tr("Salvo em %1. Vale a partir da próxima execução.").arg(path));
    }
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
        const QStringList wrong = m_view->mistakes().keys();
        complain(u"failure"_s, Tone::Failure, tr("Antes de testar, corrija: %1").arg(settings.error().message), wrong);
        if (!wrong.isEmpty())
            m_view->reveal(wrong.constFirst());
        return;
    }
    m_notice->hide();
    forgetComplaint();
    m_tested = valuesOf(m_view->form(), *m_view);
    connect(m_check, &CheckPanel::finished, this, &SettingsPage::tested, Qt::UniqueConnection);
    m_check->start(*settings);
}

void SettingsPage::dropSettledComplaint()
{
    if (m_complaint.isEmpty() || !m_readable)
        return;
    const QHash<QString, QString> open = m_view->openPoints();
    m_complaint.removeIf([&open](const QString &key) { return !open.contains(key); });
    // What it complains of has been corrected; whether it is saved says the line below the form.
    if (m_complaint.isEmpty())
        m_notice->hide();
}

} // namespace Etl
