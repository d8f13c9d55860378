// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Etl {

enum class FieldKind {
    Text,
    Decimal, ///< typed with point or comma, written with a point
    Secret,
    Folder,
    File,
    Choice
};

struct FieldChoice
{
    QString value; ///< as written in the .env
    QString label; ///< pt-BR
};

/// How one key of contract 3 is asked for. What it means and its default stand in core/config/settingstable.
struct SettingField
{
    QString key;
    QString label; ///< in words, pt-BR
    FieldKind kind = FieldKind::Text;
    QList<FieldChoice> choices = {};
};

struct SettingSection
{
    QString id;
    QString title;
    QString iconName;
    QList<SettingField> fields;
};

/// Every key, in the page's order. GUI thread (translated when called).
QList<SettingSection> settingSections();
/// What the key means, in the language of the window; core/config/settingstable says it in Portuguese.
QString settingExplanation(const QString &key);
/// The field of that key; its key is empty when there is none.
SettingField settingField(const QString &key);

} // namespace Etl
