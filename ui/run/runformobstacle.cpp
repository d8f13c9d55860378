// SPDX-License-Identifier: GPL-3.0-or-later
// Why nothing can be run with what stands in the form.
#include "core/base/clock.h"
#include "ui/controls/datefield.h"
#include "ui/controls/folderfield.h"
#include "ui/controls/operatordate.h"
#include "ui/run/periodfield.h"
#include "ui/run/runform.h"

#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace Etl {

QString RunForm::obstacle() const
{
    const QString dates = when() == When::OneDate  ? m_date->obstacle()
                          : when() == When::Period ? m_period->obstacle()
                                                   : listedObstacle();
    if (!dates.isEmpty())
        return dates;
    const RunMode mode = RunMode(m_what->currentData().toInt() / 2);
    if (m_repeat->isChecked() && mode == RunMode::LoadOnly)
        return tr("Repetir até estar completo não vale para “Só carregar”, que não pede nada ao BTG.");
    if (const QString missing = missingFolders(); !missing.isEmpty())
        return missing;
    for (const Part part : parts()) {
        if (const QString text = folderField(part)->obstacle(); !text.isEmpty())
            return text;
    }
    return {};
}

/// The dates of a repeated run, or of another page: not typed here, so no field has looked at them.
QString RunForm::listedObstacle() const
{
    const QDate today = brazilianDate(m_clock.now());
    for (const QDate date : m_listed) {
        if (date > today)
            return tr("%1 ainda não chegou: hoje é %2. Escolha datas até hoje.")
                .arg(displayDate(date), displayDate(today));
    }
    return {};
}

/// All of them at once, and the keys that would fill them for every run.
QString RunForm::missingFolders() const
{
    QStringList names;
    QStringList keys;
    const QList<Part> asked = parts();
    for (const Part part : asked) {
        if (!folderField(part)->path().isEmpty())
            continue;
        names.append(part == Part::Carteira ? tr("a pasta da carteira") : tr("a pasta da rentabilidade"));
        keys.append(part == Part::Carteira ? u"BTG_REPORT_PATH"_s : u"BTG_RENTABILIDADE"_s);
    }
    if (names.isEmpty())
        return {};
    return tr("Falta informar %1. Para valer em todas as execuções, defina %2 em Configurações.")
        .arg(names.join(tr(" e ")), keys.join(tr(" e ")));
}

} // namespace Etl
