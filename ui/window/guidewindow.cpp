// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/guidewindow.h"

#include "ui/controls/icons.h"
#include "ui/window/guidetext.h"

#include <QAction>
#include <QDesktopServices>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

enum ChapterRole { PositionRole = Qt::UserRole + 1 };

/// Chapters and their sections; deeper headings would crowd the list.
constexpr int kListedLevels = 3;

} // namespace

GuideWindow::GuideWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_contents(new QListWidget), m_text(new GuideText), m_search(new QLineEdit),
      m_found(new QLabel)
{
    setObjectName(u"guide"_s);
    setWindowTitle(tr("Guia do operador"));
    build();
    load();
    const int contents = m_contents->sizeHintForColumn(0) + 2 * m_contents->frameWidth() +
                         m_contents->verticalScrollBar()->sizeHint().width();
    const int text = fontMetrics().averageCharWidth() * 110;
    m_split->setSizes({contents, text});
    resize(contents + text, fontMetrics().lineSpacing() * 46);
}

void GuideWindow::build()
{
    m_contents->setAccessibleName(tr("Capítulos do guia"));
    // A chapter's name is read whole, in two lines if it must be.
    m_contents->setWordWrap(true);
    m_contents->setTextElideMode(Qt::ElideNone);
    m_contents->setSpacing(fontMetrics().height() / 8);
    m_contents->setResizeMode(QListView::Adjust);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setAccessibleName(tr("Texto do guia"));
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(fontMetrics().height());
    m_search->setPlaceholderText(tr("Localizar no guia"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    auto *back = new QToolButton;
    back->setIcon(icon(u"up"_s));
    back->setToolTip(tr("Anterior (Shift+F3)"));
    auto *next = new QToolButton;
    next->setIcon(icon(u"down"_s));
    next->setToolTip(tr("Próximo (F3)"));
    for (QToolButton *button : {back, next})
        button->setAccessibleName(button->toolTip());

    auto *bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(back);
    bar->addWidget(next);
    bar->addWidget(m_found);
    m_split = new QSplitter;
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(10);
    m_split->addWidget(m_contents);
    m_split->addWidget(m_text);
    m_split->setStretchFactor(1, 1);
    auto *all = new QVBoxLayout(this);
    all->addLayout(bar);
    all->addWidget(m_split, 1);

    const auto addKey = [this](const QKeySequence &keys, auto &&act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    addKey(QKeySequence::Find, [this] { m_search->setFocus(); });
    addKey(Qt::Key_F3, [this] { find(false); });
    addKey(Qt::SHIFT | Qt::Key_F3, [this] { find(true); });
    addKey(Qt::Key_Escape, [this] { close(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(back, &QToolButton::clicked, this, [this] { find(true); });
    connect(next, &QToolButton::clicked, this, [this] { find(false); });
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item)
            return;
        QTextCursor cursor(m_text->document());
        cursor.setPosition(item->data(PositionRole).toInt());
        m_text->setTextCursor(cursor);
        // The chapter's heading at the top, not at the bottom of the view.
        m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->value() + m_text->cursorRect().top());
    });
}

void GuideWindow::load()
{
    QFile file(u":/guia/guia-do-operador.md"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        m_text->setPlainText(tr("O guia não acompanha esta compilação do programa."));
        return;
    }
    m_text->setSearchPaths({u":/guia"_s});
    m_text->document()->setBaseUrl(QUrl(u"qrc:/guia/"_s));
    m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level < 2 || level > kListedLevels)
            continue;
        auto *item = new QListWidgetItem(QString((level - 2) * 4, u' ') + block.text(), m_contents);
        item->setData(PositionRole, block.position());
        item->setData(Qt::AccessibleTextRole, block.text());
        item->setToolTip(block.text());
        QFont font = m_contents->font();
        font.setBold(level == 2); // chapters stand out from their sections
        item->setFont(font);
    }
    m_text->takePictures();
}

QStringList GuideWindow::headings() const
{
    QStringList all;
    for (int row = 0; row < m_contents->count(); ++row)
        all.append(m_contents->item(row)->text().trimmed());
    return all;
}

QString GuideWindow::currentHeading() const
{
    return m_contents->currentItem() ? m_contents->currentItem()->text().trimmed() : QString();
}

void GuideWindow::openAt(const QString &heading)
{
    show();
    raise();
    activateWindow();
    const QStringList all = headings();
    const auto wanted = std::find_if(all.cbegin(), all.cend(), [&heading](const QString &one) {
        return one.compare(heading, Qt::CaseInsensitive) == 0;
    });
    m_contents->setCurrentRow(-1);
    m_contents->setCurrentRow(wanted == all.cend() ? 0 : int(wanted - all.cbegin()));
}

void GuideWindow::find(bool backwards)
{
    const QString wanted = m_search->text();
    if (wanted.isEmpty())
        return;
    const QTextDocument::FindFlags flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_text->find(wanted, flags);
    if (!found) {
        m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(wanted, flags);
    }
    m_found->setText(found ? QString() : tr("Não encontrado."));
}

} // namespace Etl

#include "moc_guidewindow.cpp"
