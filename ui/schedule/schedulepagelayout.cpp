// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of the page Agendamento; what it does stands in schedulepage.cpp.
#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/schedule/jobformlayout.h"
#include "ui/schedule/jobmodel.h"
#include "ui/schedule/schedulepage.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

using namespace ScheduleParts;

void SchedulePage::buildMessage()
{
    m_messageIcon = new QLabel;
    m_messageIcon->setAlignment(Qt::AlignCenter);
    m_messageTitle = new QLabel;
    m_messageTitle->setObjectName(u"messageTitle"_s);
    m_messageTitle->setAlignment(Qt::AlignCenter);
    m_messageTitle->setWordWrap(true);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_messageTitle->setFont(large);
    m_messageText = plainLabel(u"messageText"_s);
    m_messageText->setAlignment(Qt::AlignCenter);
    m_messageText->setFixedWidth(fontMetrics().averageCharWidth() * 70);
    m_messageNew = new QPushButton(tr("&Novo agendamento"));
    m_messageNew->setObjectName(u"primary"_s);
    m_messageNew->setIcon(icon(u"add"_s, QColor(Qt::white)));
    auto *layout = new QVBoxLayout(m_messagePage);
    layout->addStretch(2);
    layout->addWidget(m_messageIcon);
    layout->addSpacing(8);
    layout->addWidget(m_messageTitle);
    layout->addSpacing(4);
    layout->addWidget(m_messageText, 0, Qt::AlignHCenter);
    layout->addSpacing(10);
    layout->addWidget(m_messageNew, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

QWidget *SchedulePage::buildActions()
{
    const auto button = [](const QString &iconName, const QString &text, const QString &objectName) {
        auto *made = new QPushButton(icon(iconName), text);
        made->setObjectName(objectName);
        return made;
    };
    auto *title = sectionLabel(tr("Agendamentos deste computador"), nullptr);
    auto *add = button(u"add"_s, tr("&Novo"), u"newJob"_s);
    m_change = button(u"gear"_s, tr("A&lterar"), u"changeJob"_s);
    m_toggle = button(u"pause"_s, tr("&Desativar"), u"toggleJob"_s);
    m_run = button(u"run"_s, tr("E&xecutar agora"), u"runJob"_s);
    m_remove = button(u"remove"_s, tr("Re&mover"), u"removeJob"_s);
    auto *again = button(u"reload"_s, tr("Atuali&zar"), u"reloadJobs"_s);
    connect(add, &QPushButton::clicked, this, [this] { openForm(nullptr); });
    connect(again, &QPushButton::clicked, this, &SchedulePage::refresh);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title, 1);
    for (QPushButton *one : {add, m_change, m_toggle, m_run, m_remove, again})
        layout->addWidget(one);
    return row;
}

void SchedulePage::buildList()
{
    m_late = new NoticeBar;
    m_late->setObjectName(u"lateNotice"_s);
    m_trouble = new NoticeBar;
    m_trouble->setObjectName(u"troubleNotice"_s);
    m_question = new NoticeBar;
    m_question->setObjectName(u"removeQuestion"_s);
    auto *remove = new QAction(tr("Remover agendamento"), this);
    remove->setObjectName(u"confirmRemove"_s);
    auto *keep = new QAction(tr("Manter"), this);
    keep->setObjectName(u"keepJob"_s);
    // The reading that the question has put off.
    connect(keep, &QAction::triggered, this, &SchedulePage::refresh);
    connect(remove, &QAction::triggered, this, &SchedulePage::removeAsked);
    m_question->addAction(remove);
    m_question->addAction(keep);

    m_table = new QTableView;
    m_table->setObjectName(u"jobs"_s);
    m_table->setAccessibleName(tr("Agendamentos deste computador"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() * 2);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // In a narrow window the times are shortened (the tool tip has them whole), nothing is pushed out of sight.
    m_table->horizontalHeader()->setSectionResizeMode(JobModel::WhenColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);

    m_zone = mutedLabel();
    m_zone->setObjectName(u"zoneNote"_s);

    auto *card = new QFrame;
    card->setObjectName(u"card"_s);
    m_details = plainLabel(u"jobDetails"_s);
    m_command = plainLabel(u"jobCommand"_s);
    m_command->setFont(fixedFont());
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(16, 12, 16, 14);
    cardLayout->addWidget(sectionLabel(tr("Próximas execuções"), nullptr));
    cardLayout->addWidget(m_details);
    cardLayout->addSpacing(8);
    cardLayout->addWidget(sectionLabel(tr("Comando"), nullptr));
    cardLayout->addWidget(m_command);

    auto *layout = new QVBoxLayout(m_listPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(buildActions());
    layout->addWidget(m_question);
    layout->addWidget(m_late);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_zone);
    layout->addWidget(card);

    m_stack->addWidget(m_messagePage);
    m_stack->addWidget(m_listPage);
    m_stack->addWidget(m_form);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(10);
    all->addWidget(m_trouble);
    all->addWidget(m_stack, 1);
}

void SchedulePage::showMessage(const QString &iconName, const QString &title, const QString &text, bool offersNew)
{
    const int side = fontMetrics().height() * 3;
    m_messageIcon->setPixmap(icon(iconName, Tone::Muted).pixmap(QSize(side, side), devicePixelRatioF()));
    m_messageTitle->setText(title);
    m_messageText->setText(text);
    // A wrapped text in a centred layout gets the height of one line unless it is told.
    m_messageText->setFixedHeight(std::max(0, m_messageText->heightForWidth(m_messageText->width())));
    m_messageText->setVisible(!text.isEmpty());
    m_messageNew->setVisible(offersNew);
    m_stack->setCurrentWidget(m_messagePage);
}

void SchedulePage::showSelected()
{
    const JobStatus *job = selected();
    const bool readable = job && job->entry.trouble.isEmpty();
    m_question->hide();
    for (QPushButton *button : {m_change, m_remove})
        button->setEnabled(job != nullptr);
    for (QPushButton *button : {m_toggle, m_run}) {
        button->setEnabled(readable);
        button->setToolTip(readable || !job ? QString()
                                            : tr("Foi alterado fora deste programa: use Alterar ou Remover."));
    }
    const bool on = readable && job->entry.job.enabled;
    m_toggle->setText(on || !readable ? tr("&Desativar") : tr("&Ativar"));
    m_toggle->setIcon(icon(on || !readable ? u"pause"_s : u"check"_s));
    if (!job)
        return;
    if (!readable) {
        m_details->setText(
            tr("Não se sabe: %1. Use Alterar para gravá-lo de novo, ou Remover.").arg(job->entry.trouble));
        m_command->setText(u"–"_s);
        return;
    }
    m_details->setText(on ? plannedText(job->next) : tr("Nenhuma: o agendamento está desativado."));
    m_command->setText(m_scheduler->commandLine(job->entry.job));
}

} // namespace Etl
