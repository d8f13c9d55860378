// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/part.h"

#include "core/base/valueofword.h"

using namespace Qt::StringLiterals;

namespace Etl {

const QList<Part> &allParts()
{
    static const QList<Part> parts = {Part::Carteira, Part::Rentabilidade};
    return parts;
}

QString partName(Part part)
{
    switch (part) {
    case Part::Carteira: return u"carteira"_s;
    case Part::Rentabilidade: return u"rentabilidade"_s;
    }
    return {};
}

std::optional<Part> partFromName(const QString &name)
{
    return valueOfWord<Part>(allParts(), partName, name);
}

const QList<Stage> &allStages()
{
    static const QList<Stage> stages = {Stage::Extract,  Stage::Unpack, Stage::Transform,
                                        Stage::Validate, Stage::Load,   Stage::Report};
    return stages;
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Extract: return u"extração"_s;
    case Stage::Unpack: return u"abertura"_s;
    case Stage::Transform: return u"transformação"_s;
    case Stage::Validate: return u"conferência"_s;
    case Stage::Load: return u"carga"_s;
    case Stage::Report: return u"apuração"_s;
    }
    return {};
}

QString stageKey(Stage stage)
{
    switch (stage) {
    case Stage::Extract: return u"extract"_s;
    case Stage::Unpack: return u"unpack"_s;
    case Stage::Transform: return u"transform"_s;
    case Stage::Validate: return u"validate"_s;
    case Stage::Load: return u"load"_s;
    case Stage::Report: return u"report"_s;
    }
    return {};
}

} // namespace Etl
