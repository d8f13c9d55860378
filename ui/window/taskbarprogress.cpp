// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/taskbarprogress.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QWidget>

#include <windows.h>

#include <shobjidl.h>
#endif

namespace Etl {

namespace {

#ifdef Q_OS_WIN

/// Not run where this program is built; written after the documentation of ITaskbarList3.
class WindowsTaskbar final : public TaskbarProgress, public QAbstractNativeEventFilter
{
public:
    explicit WindowsTaskbar(QWidget *window) : m_window(window), m_made(RegisterWindowMessageW(L"TaskbarButtonCreated"))
    {
        // Two of these calls per process: each needs its own release.
        m_ready = SUCCEEDED(CoInitializeEx(nullptr, COINIT_APARTMENTTHREADED));
        QCoreApplication::instance()->installNativeEventFilter(this);
        connectTaskbar();
    }

    ~WindowsTaskbar() override
    {
        if (QCoreApplication::instance())
            QCoreApplication::instance()->removeNativeEventFilter(this);
        if (m_list)
            m_list->Release();
        if (m_ready)
            CoUninitialize();
    }

    void showBusy() override { show(TBPF_INDETERMINATE, 0, 0); }
    void showShare(int done, int total) override { show(TBPF_NORMAL, ULONGLONG(done), ULONGLONG(total)); }
    void showProblem(bool failure) override { show(failure ? TBPF_ERROR : TBPF_PAUSED, 1, 1); }
    void clear() override { show(TBPF_NOPROGRESS, 0, 0); }

    /// Explorer makes the button late, and anew after it crashed: what was to be shown is shown then.
    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        if (static_cast<MSG *>(message)->message == m_made) {
            connectTaskbar();
            show(m_state, m_done, m_total);
        }
        return false;
    }

private:
    void connectTaskbar()
    {
        if (m_list)
            m_list->Release();
        m_list = nullptr;
        void *made = nullptr;
        if (FAILED(CoCreateInstance(CLSID_TaskbarList, nullptr, CLSCTX_INPROC_SERVER, IID_ITaskbarList3, &made)))
            return;
        m_list = static_cast<ITaskbarList3 *>(made);
        if (FAILED(m_list->HrInit())) {
            m_list->Release();
            m_list = nullptr;
        }
    }

    void show(TBPFLAG state, ULONGLONG done, ULONGLONG total)
    {
        m_state = state;
        m_done = done;
        m_total = total;
        if (!m_list)
            return;
        const auto handle = reinterpret_cast<HWND>(m_window->winId());
        m_list->SetProgressState(handle, state);
        if (total > 0)
            m_list->SetProgressValue(handle, done, total);
    }

    QWidget *m_window;
    UINT m_made;
    bool m_ready = false;
    ITaskbarList3 *m_list = nullptr;
    TBPFLAG m_state = TBPF_NOPROGRESS;
    ULONGLONG m_done = 0;
    ULONGLONG m_total = 0;
};

#else

class NoTaskbar final : public TaskbarProgress
{
public:
    void showBusy() override {}
    void showShare(int, int) override {}
    void showProblem(bool) override {}
    void clear() override {}
};

#endif

} // namespace

std::unique_ptr<TaskbarProgress> taskbarProgress([[maybe_unused]] QWidget *window)
{
#ifdef Q_OS_WIN
    return std::make_unique<WindowsTaskbar>(window);
#else
    return std::make_unique<NoTaskbar>();
#endif
}

} // namespace Etl
