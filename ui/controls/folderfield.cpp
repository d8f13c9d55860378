// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/folderfield.h"

#include "ui/controls/icons.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kTypingPause{250};

/// Never destroyed: a check that hangs on a dead network drive must not hold up the end of the program.
QThreadPool &probePool()
{
    static auto *pool = new QThreadPool;
    return *pool;
}

struct StateLook
{
    QString iconName, word;
    Tone tone = Tone::Muted;
};

StateLook folderLook(FolderState state)
{
    switch (state) {
    case FolderState::Empty: return {u"info"_s, FolderField::tr("Informe a pasta."), Tone::Muted};
    case FolderState::Checking: return {u"running"_s, FolderField::tr("Verificando…"), Tone::Muted};
    case FolderState::Good: return {u"success"_s, FolderField::tr("Pasta pronta para gravar"), Tone::Success};
    case FolderState::WillBeMade: return {u"info"_s, FolderField::tr("Ainda não existe: será criada"), Tone::Running};
    case FolderState::Relative: return {u"failure"_s, FolderField::tr("Escreva o caminho completo."), Tone::Failure};
    case FolderState::Missing:
        return {u"failure"_s, FolderField::tr("A pasta não existe e não pode ser criada."), Tone::Failure};
    case FolderState::NotAFolder: return {u"failure"_s, FolderField::tr("É um arquivo, não uma pasta."), Tone::Failure};
    case FolderState::ReadOnly:
        return {u"failure"_s, FolderField::tr("Sem permissão de escrita nesta pasta."), Tone::Failure};
    }
    return {};
}

} // namespace

FolderState probeFolder(const QString &path)
{
    if (path.isEmpty())
        return FolderState::Empty;
    if (QDir::isRelativePath(path))
        return FolderState::Relative;
    QFileInfo here(path);
    if (here.exists() && !here.isDir())
        return FolderState::NotAFolder;
    if (here.exists())
        return here.isWritable() ? FolderState::Good : FolderState::ReadOnly;
    while (!here.exists()) {
        const QString above = here.absolutePath();
        if (above == here.absoluteFilePath())
            return FolderState::Missing;
        here.setFile(above);
    }
    return here.isDir() && here.isWritable() ? FolderState::WillBeMade : FolderState::Missing;
}

FolderField::FolderField(const QString &name, QWidget *parent)
    : QWidget(parent), m_name(name), m_edit(new QLineEdit), m_browse(new QPushButton(tr("Procurar…"))),
      m_icon(new QLabel), m_word(new QLabel)
{
    m_edit->setAccessibleName(name);
    m_edit->setClearButtonEnabled(true);
    m_browse->setAccessibleName(tr("Procurar: %1").arg(name));
    m_browse->setObjectName(u"browse"_s);
    m_word->setObjectName(u"folderWord"_s);
    m_word->setWordWrap(true);

    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_edit, 1);
    line->addWidget(m_browse);
    auto *below = new QHBoxLayout;
    below->setSpacing(5);
    below->addWidget(m_icon);
    below->addWidget(m_word, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addLayout(line);
    all->addLayout(below);
    setFocusProxy(m_edit);

    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingPause);
    connect(&m_delay, &QTimer::timeout, this, &FolderField::check);
    connect(m_edit, &QLineEdit::textChanged, this, &FolderField::schedule);
    connect(m_browse, &QPushButton::clicked, this, &FolderField::choose);
    connect(&m_watcher, &QFutureWatcher<FolderState>::finished, this, [this] {
        if (m_checked == path())
            show(m_watcher.result());
    });
    show(FolderState::Empty);
}

QString FolderField::path() const
{
    const QString typed = m_edit->text().trimmed();
    return typed.isEmpty() ? QString() : QDir::fromNativeSeparators(typed);
}

void FolderField::setPath(const QString &path)
{
    m_edit->setText(QDir::toNativeSeparators(path));
}

void FolderField::setEmptyWord(const QString &word)
{
    m_emptyWord = word;
    if (m_state == FolderState::Empty)
        show(m_state);
}

QString FolderField::obstacle() const
{
    switch (m_state) {
    case FolderState::Good:
    case FolderState::WillBeMade:
    case FolderState::Checking: return {};
    default: return u"%1: %2"_s.arg(m_name, m_word->text());
    }
}

void FolderField::schedule()
{
    show(path().isEmpty() ? FolderState::Empty : FolderState::Checking);
    m_delay.start();
    emit pathChanged();
}

void FolderField::check()
{
    if (path().isEmpty())
        return;
    m_checked = path();
    m_watcher.setFuture(QtConcurrent::run(&probePool(), probeFolder, m_checked));
}

void FolderField::show(FolderState state)
{
    m_state = state;
    m_edit->setToolTip(m_edit->text());
    const StateLook look = folderLook(state);
    const int side = m_word->fontMetrics().height();
    m_icon->setPixmap(icon(look.iconName, look.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_word->setText(state == FolderState::Empty && !m_emptyWord.isEmpty() ? m_emptyWord : look.word);
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, toneText(look.tone));
    m_word->setPalette(toned);
    emit stateChanged();
}

void FolderField::choose()
{
    auto *dialog = new QFileDialog(this, m_name, path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &FolderField::setPath);
    dialog->open();
}

} // namespace Etl
