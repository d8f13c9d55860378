// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/runform.h"

#include "ui/controls/datefield.h"
#include "ui/controls/folderfield.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

enum PartsChoice { OnlyCarteira, OnlyRentabilidade, BothParts };

QLabel *sectionLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setObjectName(u"section"_s);
    label->setBuddy(buddy);
    return label;
}

} // namespace

RunForm::RunForm(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_date(new DateField(clock)), m_parts(new QButtonGroup(this)),
      m_carteira(new FolderField(tr("Pasta da carteira"))),
      m_rentabilidade(new FolderField(tr("Pasta da rentabilidade")))
{
    m_carteira->editor()->setObjectName(u"folderCarteira"_s);
    m_rentabilidade->editor()->setObjectName(u"folderRentabilidade"_s);

    auto *choices = new QHBoxLayout;
    choices->setSpacing(4);
    const auto addChoice = [this, choices](PartsChoice id, const QString &text, const QString &objectName) {
        auto *button = new QToolButton;
        button->setText(text);
        button->setCheckable(true);
        button->setProperty("segment", true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(objectName);
        m_parts->addButton(button, id);
        choices->addWidget(button);
        return button;
    };
    auto *both = addChoice(BothParts, tr("A&mbos"), u"partsBoth"_s);
    addChoice(OnlyCarteira, tr("Ca&rteira"), u"partsCarteira"_s);
    addChoice(OnlyRentabilidade, tr("Renta&bilidade"), u"partsRentabilidade"_s);
    both->setChecked(true);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addWidget(sectionLabel(tr("&Data-base"), m_date));
    all->addWidget(m_date);
    all->addSpacing(12);
    all->addWidget(sectionLabel(tr("&Tipo"), both));
    all->addLayout(choices);
    all->addSpacing(12);
    all->addWidget(sectionLabel(tr("Pasta da &carteira"), m_carteira));
    all->addWidget(m_carteira);
    all->addSpacing(8);
    all->addWidget(sectionLabel(tr("Pasta da rentabi&lidade"), m_rentabilidade));
    all->addWidget(m_rentabilidade);

    connect(m_date, &DateField::dateChanged, this, &RunForm::changed);
    connect(m_parts, &QButtonGroup::idClicked, this, &RunForm::showFolders);
    for (const FolderField *field : {m_carteira, m_rentabilidade}) {
        connect(field, &FolderField::pathChanged, this, &RunForm::changed);
        connect(field, &FolderField::stateChanged, this, &RunForm::changed);
    }
}

void RunForm::setDays(const BusinessDays &days)
{
    m_date->setDays(days);
}

void RunForm::setFolders(const Folders &folders)
{
    m_carteira->setPath(folders.carteira);
    m_rentabilidade->setPath(folders.rentabilidade);
}

Folders RunForm::folders() const
{
    return {m_carteira->path(), m_rentabilidade->path()};
}

void RunForm::setParts(const QList<Part> &parts)
{
    const bool carteira = parts.contains(Part::Carteira);
    const bool rentabilidade = parts.contains(Part::Rentabilidade);
    m_parts->button(carteira == rentabilidade ? BothParts
                    : carteira                ? OnlyCarteira
                                              : OnlyRentabilidade)
        ->setChecked(true);
    showFolders();
}

QList<Part> RunForm::parts() const
{
    switch (m_parts->checkedId()) {
    case OnlyCarteira: return {Part::Carteira};
    case OnlyRentabilidade: return {Part::Rentabilidade};
    default: return allParts();
    }
}

void RunForm::showFolders()
{
    m_carteira->setEnabled(parts().contains(Part::Carteira));
    m_rentabilidade->setEnabled(parts().contains(Part::Rentabilidade));
    emit changed();
}

void RunForm::setRequest(const RunRequest &request)
{
    if (!request.dates.isEmpty())
        m_date->setDate(request.dates.first());
    setParts(request.parts);
    Folders wanted = folders();
    if (!request.folders.carteira.isEmpty())
        wanted.carteira = request.folders.carteira;
    if (!request.folders.rentabilidade.isEmpty())
        wanted.rentabilidade = request.folders.rentabilidade;
    setFolders(wanted);
}

RunRequest RunForm::request() const
{
    RunRequest request;
    request.dates = {m_date->date()};
    request.parts = parts();
    request.folders = folders();
    request.origin = u"console"_s;
    request.dateText = m_date->date().toString(Qt::ISODate);
    return request;
}

QString RunForm::obstacle() const
{
    if (const QString text = m_date->obstacle(); !text.isEmpty())
        return text;
    for (const Part part : parts()) {
        const FolderField *field = part == Part::Carteira ? m_carteira : m_rentabilidade;
        if (const QString text = field->obstacle(); !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace Etl
