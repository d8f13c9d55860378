// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QString>

class QHBoxLayout;
class QLabel;
class QTimeEdit;
class QWidget;

namespace Etl::ScheduleParts {

/// The pieces that the job's form and the page are laid out with. GUI thread.

QLabel *sectionLabel(const QString &text, QWidget *buddy);
QLabel *labelFor(const QString &text, QWidget *buddy);
/// Wraps, plain text, can be selected.
QLabel *plainLabel(const QString &objectName);
/// The same, dim.
QLabel *mutedLabel();
QTimeEdit *timeField(const QString &objectName);
QFont fixedFont();
QHBoxLayout *besideEachOther(const QList<QWidget *> &widgets);
/// stretchesLast: the last one takes the room, else it stays free at the right.
QWidget *rowOf(const QList<QWidget *> &widgets, bool stretchesLast = false);

/// What an unattended run does not have, so that nobody learns it from a failure.
QString windowsAccountText(bool withoutLogon);
QString cronAccountText();

} // namespace Etl::ScheduleParts
