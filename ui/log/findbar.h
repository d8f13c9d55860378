// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/textpattern.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Etl {

/// The bar "Localizar": field, regular expression, case and accents, previous, next, "3 de 128". Hidden until open().
/// Enter and Shift+Enter step, Esc closes. GUI thread. Knows nothing of what is searched; a wrong expression it finds
/// and says itself.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Empty while hidden or while the expression is wrong.
    const TextPattern &pattern() const { return m_pattern; }
    QLineEdit *field() const { return m_field; }

    /// "3 de 128", "Nada encontrado", …
    void setStatus(const QString &text, bool nothingFound = false);

public slots:
    /// Shows the bar, the field focused and its text selected; a seed that is not empty becomes the text.
    void open(const QString &seed = {});
    void close();

signals:
    /// Also when it becomes empty: then nothing is to be marked any more.
    void patternChanged(const Etl::TextPattern &pattern);
    void stepAsked(bool forward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *makeToggle(const QString &text, const QString &name, const QString &tip);
    void compile();

    QLineEdit *m_field;
    QToolButton *m_regex;
    QToolButton *m_exact;
    QLabel *m_status;
    TextPattern m_pattern;
};

} // namespace Etl
