// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/editedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Etl {

Result<EditedFile> EditedFile::read(const QString &path, const QString &what)
{
    EditedFile read;
    read.m_path = path;
    read.m_what = what;
    QFile file(path);
    read.m_existed = file.exists();
    if (!read.m_existed)
        return read;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Config, u"Não foi possível ler %1 %2."_s.arg(what, path), file.errorString());
    read.m_bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Config, u"Não foi possível ler %1 %2."_s.arg(what, path), file.errorString());
    return read;
}

Result<void> EditedFile::write(const QByteArray &bytes, Readers readers)
{
    const auto present = read(m_path, m_what);
    if (!present)
        return fail(present.error());
    if (present->m_bytes != m_bytes || present->m_existed != m_existed)
        return fail(
            ErrorCode::Config,
            u"%1 foi alterado por outro programa desde que foi lido. Nada foi gravado: recarregue %2 e repita a "
            "alteração."_s.arg(m_path, m_what));
    QSaveFile file(m_path);
    const auto restrict = [&] {
        return readers == Readers::Anyone || file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    };
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()) || !file.open(QIODevice::WriteOnly) || !restrict() ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Disk,
                    u"Não foi possível gravar %1 %2: confira as permissões da pasta e o espaço em disco. O arquivo "
                    "anterior continua como estava."_s.arg(m_what, m_path),
                    file.errorString());
    m_bytes = bytes;
    m_existed = true;
    return {};
}

} // namespace Etl
