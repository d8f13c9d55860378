// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/runform.h"

#include "core/run/periodpreview.h"
#include "ui/controls/datefield.h"
#include "ui/controls/folderfield.h"
#include "ui/controls/operatordate.h"
#include "ui/run/periodfield.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

enum PartsChoice { OnlyCarteira, OnlyRentabilidade, BothParts };

constexpr qsizetype kListedShown = 8;

/// One number for mode and dry run: an entry of the choice "O que fazer".
int whatOf(RunMode mode, bool dryRun)
{
    return int(mode) * 2 + (dryRun ? 1 : 0);
}

QLabel *sectionLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setObjectName(u"section"_s);
    label->setBuddy(buddy);
    return label;
}

QToolButton *segment(const QString &text, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setCheckable(true);
    button->setProperty("segment", true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setObjectName(objectName);
    return button;
}

/// A request from elsewhere may leave out what is complete; whoever starts it again must see that.
QString listedText(const QList<QDate> &dates, DatePolicy policy)
{
    QStringList texts;
    for (const QDate date : dates.first(std::min(dates.size(), kListedShown)))
        texts.append(displayDate(date));
    QString text = texts.join(u", "_s);
    if (dates.size() > kListedShown)
        text += RunForm::tr(" e mais %1").arg(dates.size() - kListedShown);
    switch (policy) {
    case DatePolicy::OnlyMissing: return RunForm::tr("%1 (só o que falta ou está incompleto)").arg(text);
    case DatePolicy::MissingAndFailed: return RunForm::tr("%1 (só o que falta ou falhou)").arg(text);
    case DatePolicy::Everything: break;
    }
    return text;
}

} // namespace

RunForm::RunForm(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_date(new DateField(clock)), m_period(new PeriodField(clock)),
      m_listedText(new QLabel), m_when(new QButtonGroup(this)), m_parts(new QButtonGroup(this)), m_what(new QComboBox),
      m_repeat(new QCheckBox(tr("Repetir até estar &completo"))), m_carteira(new FolderField(tr("Pasta da carteira"))),
      m_rentabilidade(new FolderField(tr("Pasta da rentabilidade")))
{
    m_carteira->editor()->setObjectName(u"folderCarteira"_s);
    m_rentabilidade->editor()->setObjectName(u"folderRentabilidade"_s);
    m_listedText->setObjectName(u"listedDates"_s);
    m_listedText->setWordWrap(true);
    m_what->setObjectName(u"what"_s);
    m_what->addItem(tr("Baixar e carregar"), whatOf(RunMode::Full, false));
    m_what->addItem(tr("Só baixar (guarda os arquivos, não carrega)"), whatOf(RunMode::ExtractOnly, false));
    m_what->addItem(tr("Só carregar (o que já está na pasta)"), whatOf(RunMode::LoadOnly, false));
    m_what->addItem(tr("Simular (tudo menos gravar no banco)"), whatOf(RunMode::Full, true));
    m_what->addItem(tr("Simular a carga do que está na pasta"), whatOf(RunMode::LoadOnly, true));
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_repeat->setObjectName(u"repeat"_s);
    m_repeat->setToolTip(tr("Consulta a lista de liberação do BTG e repete o que falta até vir tudo"));

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(6);
    all->addWidget(sectionLabel(tr("&Data-base"), m_date));
    all->addWidget(whenRow());
    all->addWidget(m_date);
    all->addWidget(m_period);
    all->addWidget(m_listedText);
    all->addSpacing(8);
    QWidget *parts = partsRow();
    all->addWidget(sectionLabel(tr("&Tipo"), m_parts->button(BothParts)));
    all->addWidget(parts);
    all->addSpacing(8);
    all->addWidget(sectionLabel(tr("O que fa&zer"), m_what));
    all->addWidget(m_what);
    all->addWidget(m_repeat);
    all->addWidget(waitingRow());
    all->addSpacing(8);
    addFolders(all);
    connectFields();
    showWhen();
}

QWidget *RunForm::whenRow()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    const auto add = [this, line](When when, const QString &text, const QString &objectName) {
        QToolButton *button = segment(text, objectName);
        m_when->addButton(button, int(when));
        line->addWidget(button);
    };
    add(When::OneDate, tr("&Uma data"), u"whenDate"_s);
    add(When::Period, tr("&Período"), u"whenPeriod"_s);
    add(When::Listed, tr("E&scolhidas"), u"whenListed"_s);
    m_when->button(int(When::OneDate))->setChecked(true);
    return row;
}

QWidget *RunForm::partsRow()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    const auto add = [this, line](PartsChoice id, const QString &text, const QString &objectName) {
        QToolButton *button = segment(text, objectName);
        m_parts->addButton(button, id);
        line->addWidget(button);
    };
    add(BothParts, tr("A&mbos"), u"partsBoth"_s);
    add(OnlyCarteira, tr("Ca&rteira"), u"partsCarteira"_s);
    add(OnlyRentabilidade, tr("Renta&bilidade"), u"partsRentabilidade"_s);
    m_parts->button(BothParts)->setChecked(true);
    return row;
}

QWidget *RunForm::waitingRow()
{
    m_waiting = new QWidget;
    m_interval = new QSpinBox;
    m_interval->setObjectName(u"waitInterval"_s);
    m_interval->setAccessibleName(tr("Minutos entre duas consultas"));
    m_interval->setRange(int(Waiting::kShortest.count()), int(Waiting::kLongest.count()));
    m_interval->setValue(int(Waiting().interval.count()));
    m_interval->setSuffix(tr(" min"));
    m_until = new QTimeEdit(Waiting().until);
    m_until->setObjectName(u"waitUntil"_s);
    m_until->setAccessibleName(tr("No máximo até (horário de São Paulo)"));
    m_until->setToolTip(m_until->accessibleName());
    m_until->setDisplayFormat(u"HH:mm"_s);
    for (QWidget *box : {static_cast<QWidget *>(m_interval), static_cast<QWidget *>(m_until)}) {
        if (auto *editor = box->findChild<QLineEdit *>())
            editor->setAccessibleName(box->accessibleName());
    }
    auto *line = new QHBoxLayout(m_waiting);
    line->setContentsMargins(fontMetrics().height() + 6, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(new QLabel(tr("a cada")));
    line->addWidget(m_interval);
    line->addWidget(new QLabel(tr("até as")));
    line->addWidget(m_until);
    line->addStretch(1);
    m_waiting->hide();
    return m_waiting;
}

void RunForm::addFolders(QVBoxLayout *all)
{
    all->addWidget(sectionLabel(tr("Pasta da carteira"), m_carteira));
    all->addWidget(m_carteira);
    all->addSpacing(6);
    all->addWidget(sectionLabel(tr("Pasta da rentabi&lidade"), m_rentabilidade));
    all->addWidget(m_rentabilidade);
}

void RunForm::connectFields()
{
    connect(m_date, &DateField::dateChanged, this, &RunForm::changed);
    connect(m_period, &PeriodField::changed, this, &RunForm::changed);
    connect(m_when, &QButtonGroup::idClicked, this, &RunForm::showWhen);
    connect(m_parts, &QButtonGroup::idClicked, this, &RunForm::showFolders);
    connect(m_what, &QComboBox::currentIndexChanged, this, &RunForm::changed);
    connect(m_repeat, &QCheckBox::toggled, this, [this](bool on) {
        m_waiting->setVisible(on);
        emit changed();
    });
    connect(m_interval, &QSpinBox::valueChanged, this, &RunForm::changed);
    connect(m_until, &QTimeEdit::timeChanged, this, &RunForm::changed);
    for (const FolderField *field : {m_carteira, m_rentabilidade}) {
        connect(field, &FolderField::pathChanged, this, &RunForm::changed);
        connect(field, &FolderField::stateChanged, this, &RunForm::changed);
    }
}

RunForm::When RunForm::when() const
{
    return When(m_when->checkedId());
}

void RunForm::setWhen(When when)
{
    m_when->button(int(when))->setChecked(true);
    showWhen();
}

void RunForm::showWhen()
{
    m_date->setVisible(when() == When::OneDate);
    m_period->setVisible(when() == When::Period);
    m_listedText->setVisible(when() == When::Listed);
    m_listedText->setText(listedText(m_listed, m_listedPolicy));
    m_when->button(int(When::Listed))->setVisible(!m_listed.isEmpty());
    emit changed();
}

void RunForm::setDays(const BusinessDays &days)
{
    m_days = days;
    m_date->setDays(days);
    m_period->setDays(days);
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

FolderField *RunForm::folderField(Part part) const
{
    return part == Part::Carteira ? m_carteira : m_rentabilidade;
}

void RunForm::setFolderHistory(Part part, const QStringList &paths)
{
    folderField(part)->setHistory(paths);
}

QStringList RunForm::folderHistory(Part part) const
{
    return folderField(part)->history();
}

void RunForm::rememberFolders()
{
    for (const Part part : parts())
        folderField(part)->remember();
}

void RunForm::recheckFolders()
{
    for (FolderField *field : {m_carteira, m_rentabilidade})
        field->recheck();
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
    for (const Part part : allParts())
        folderField(part)->setEnabled(parts().contains(part));
    emit changed();
}

void RunForm::setRequest(const RunRequest &request)
{
    m_listed.clear();
    const bool plainDate = request.dates.size() == 1 && request.policy == DatePolicy::Everything;
    if (request.period) {
        m_period->setInterval(*request.period);
        m_period->setPolicy(request.policy);
        m_period->setOrder(request.order);
        setWhen(When::Period);
    } else if (plainDate) {
        m_date->setDate(request.dates.first());
        setWhen(When::OneDate);
    } else if (!request.dates.isEmpty()) {
        m_listed = request.dates;
        m_listedPolicy = request.policy;
        m_listedOrder = request.order;
        setWhen(When::Listed);
    }
    setParts(request.parts);
    m_what->setCurrentIndex(std::max(0, m_what->findData(whatOf(request.mode, request.dryRun))));
    m_repeat->setChecked(request.waiting.has_value());
    if (request.waiting) {
        m_interval->setValue(int(request.waiting->interval.count()));
        m_until->setTime(request.waiting->until);
    }
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
    switch (when()) {
    case When::OneDate:
        request.dates = {m_date->date()};
        request.dateText = m_date->date().toString(Qt::ISODate);
        break;
    case When::Period:
        request.policy = m_period->policy();
        request.order = m_period->order();
        askPeriod(request, m_period->interval(), m_days);
        break;
    case When::Listed:
        request.dates = m_listed;
        request.policy = m_listedPolicy;
        request.order = m_listedOrder;
        request.dateText = m_listed.size() == 1 ? m_listed.first().toString(Qt::ISODate)
                                                : tr("%1 datas escolhidas").arg(m_listed.size());
        break;
    }
    request.parts = parts();
    const int what = m_what->currentData().toInt();
    request.mode = RunMode(what / 2);
    request.dryRun = what % 2 != 0;
    if (m_repeat->isChecked())
        request.waiting = Waiting{std::chrono::minutes(m_interval->value()), m_until->time()};
    request.folders = folders();
    request.origin = u"console"_s;
    return request;
}

} // namespace Etl

#include "moc_runform.cpp"
