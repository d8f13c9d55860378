// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/exportnotice.h"

#include "ui/controls/exportmenu.h"
#include "ui/controls/windowwords.h"

#include <QAccessible>
#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Etl {

ExportNotice::ExportNotice(QWidget *parent) : NoticeBar(parent), m_open(new QAction(tr("Abrir pasta"), this))
{
    setObjectName(u"exportNotice"_s);
    m_open->setObjectName(u"openExportFolder"_s);
    connect(m_open, &QAction::triggered, this, &ExportNotice::openFolder);
    addAction(m_open);
    setClosable();
}

void ExportNotice::follow(ExportMenu *menu)
{
    connect(menu, &ExportMenu::written, this, &ExportNotice::showWritten);
    connect(menu, &ExportMenu::failed, this, &ExportNotice::showFailure);
}

void ExportNotice::showWritten(const QString &path, qsizetype rows)
{
    m_folder = QFileInfo(path).absolutePath();
    m_open->setVisible(true);
    const QString file = QDir::toNativeSeparators(path);
    const QString count = QLocale(QLocale::Portuguese, QLocale::Brazil).toString(rows);
    show(u"success"_s, Tone::Success,
         rows == 1 ? tr("Exportado: 1 linha em %1").arg(file) : tr("Exportado: %1 linhas em %2").arg(count, file));
    announce();
}

void ExportNotice::showFailure(const Error &error)
{
    m_open->setVisible(false);
    QString text = tr("A exportação falhou e nada foi gravado. %1").arg(inWindowWords(error.message));
    if (!error.detail.isEmpty())
        text += u'\n' + tr("O sistema respondeu: %1").arg(error.detail);
    show(u"failure"_s, Tone::Failure, text);
    announce();
}

void ExportNotice::openFolder()
{
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)))
        return;
    m_open->setVisible(false);
    show(u"warning"_s, Tone::Warning,
         tr("A pasta %1 não pôde ser aberta; o arquivo está nela.").arg(QDir::toNativeSeparators(m_folder)));
}

/// The focus is elsewhere: a screen reader would not come here by itself.
void ExportNotice::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace Etl

#include "moc_exportnotice.cpp"
