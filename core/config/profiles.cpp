// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/profiles.h"

#include "core/config/envwriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qsizetype kLongestName = 60;

QString chosenKey()
{
    return u"configuracoes/ambiente"_s;
}

/// Names that Windows keeps for devices, with any extension.
bool isDeviceName(const QString &name)
{
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

bool ownerOnly(const QString &path)
{
    return QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace

QString Profile::label() const
{
    return isStandard() ? u"Padrão"_s : name;
}

Profiles Profiles::of(const SettingsSources &sources)
{
    return Profiles(sources.searchedFolders.value(sources.searchedFolders.size() - 1));
}

QString Profiles::base() const
{
    return QDir(m_folder).absoluteFilePath(u"ambientes"_s);
}

QString Profiles::envOf(const QString &name) const
{
    return QDir(base()).absoluteFilePath(name + u"/.env"_s);
}

QList<Profile> Profiles::list() const
{
    QList<Profile> profiles;
    const QStringList names = QDir(base()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::IgnoreCase);
    for (const QString &name : names) {
        if (QFileInfo(envOf(name)).isFile())
            profiles.append({name, envOf(name)});
    }
    return profiles;
}

QString Profiles::nameProblem(const QString &name) const
{
    static const QRegularExpression allowed(u"^[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]*$"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    if (name.trimmed().isEmpty())
        return u"Escreva um nome para o ambiente."_s;
    if (name != name.trimmed() || name.endsWith(u'.') || !allowed.match(name).hasMatch() || isDeviceName(name))
        return u"\"%1\" não serve como nome: use letras, números, espaços, ponto, hífen e _."_s.arg(name);
    if (name.size() > kLongestName)
        return u"O nome é longo demais: use até %1 letras."_s.arg(kLongestName);
    if (name.compare(u"Padrão"_s, Qt::CaseInsensitive) == 0)
        return u"\"Padrão\" é o nome do ambiente da busca normal: escolha outro."_s;
    // Also a folder without a .env: what is in it is not ours.
    const QStringList taken = QDir(base()).entryList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot | QDir::Hidden);
    for (const QString &other : taken) {
        if (other.compare(name, Qt::CaseInsensitive) == 0)
            return u"Já existe um ambiente \"%1\"."_s.arg(other);
    }
    return {};
}

Result<Profile> Profiles::create(const QString &name) const
{
    if (const QString problem = nameProblem(name); !problem.isEmpty())
        return fail(ErrorCode::Config, problem);
    auto writer = EnvWriter::open(envOf(name));
    if (!writer)
        return fail(writer.error());
    if (auto saved = writer->save(); !saved)
        return fail(saved.error());
    return Profile{name, envOf(name)};
}

Result<Profile> Profiles::copy(const Profile &from, const QString &name) const
{
    if (const QString problem = nameProblem(name); !problem.isEmpty())
        return fail(ErrorCode::Config, problem);
    if (from.path.isEmpty())
        return fail(ErrorCode::Config, u"Não há arquivo .env para copiar: crie um ambiente novo, vazio."_s);
    const QString target = envOf(name);
    const QString temporary = target + u".novo"_s;
    const bool copied = QDir().mkpath(QFileInfo(target).absolutePath()) && QFile::copy(from.path, temporary) &&
                        ownerOnly(temporary) && QFile::rename(temporary, target);
    if (!copied) {
        QFile::remove(temporary);
        QDir().rmdir(QFileInfo(target).absolutePath());
        return fail(
            ErrorCode::Disk,
            u"Não foi possível copiar %1 para %2: confira as permissões e o espaço em disco."_s.arg(from.path, target));
    }
    return Profile{name, target};
}

Result<Profile> Profiles::rename(const Profile &profile, const QString &name) const
{
    // Only the case of letters may differ from the present name.
    const bool sameName = name.compare(profile.name, Qt::CaseInsensitive) == 0;
    if (const QString problem = sameName ? QString() : nameProblem(name); !problem.isEmpty())
        return fail(ErrorCode::Config, problem);
    if (profile.isStandard())
        return fail(ErrorCode::Config, u"O ambiente padrão não tem nome próprio: duplique-o com outro nome."_s);
    if (!QDir(base()).rename(profile.name, name))
        return fail(ErrorCode::Disk,
                    u"Não foi possível renomear o ambiente \"%1\": feche os programas que usam arquivos de %2."_s.arg(
                        profile.name, QFileInfo(profile.path).absolutePath()));
    return Profile{name, envOf(name)};
}

Result<void> Profiles::remove(const Profile &profile) const
{
    if (profile.isStandard())
        return fail(ErrorCode::Config,
                    u"O ambiente padrão não é excluído aqui: apague %1 por sua conta."_s.arg(profile.path));
    if (!QFile::moveToTrash(QFileInfo(profile.path).absolutePath()))
        return fail(
            ErrorCode::Disk,
            u"O sistema não aceitou o ambiente \"%1\" na lixeira. Nada foi apagado: para excluí-lo de vez, apague "
            "a pasta %2."_s.arg(profile.name, QFileInfo(profile.path).absolutePath()));
    return {};
}

QString chosenProfile(const UiState &state)
{
    return state.text(chosenKey());
}

void chooseProfile(UiState &state, const QString &name)
{
    if (name.isEmpty())
        state.remove(chosenKey());
    else
        state.setText(chosenKey(), name);
    state.save();
}

SettingsSources withProfile(SettingsSources sources, const QString &name)
{
    if (!sources.explicitEnv.isEmpty() || name.isEmpty())
        return sources;
    // Also when it is gone: to go on with another environment than the one that was chosen could load into the wrong
    // bank and database; a missing file is refused with its name.
    sources.explicitEnv = Profiles::of(sources).envOf(name);
    return sources;
}

} // namespace Etl
