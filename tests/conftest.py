"""With BIBLIO_NO_SKIP set, as in CI, a test that would be skipped fails: every check is really made."""

import os

import pytest


def _refuse_skip(report):
    if os.environ.get("BIBLIO_NO_SKIP") and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which BIBLIO_NO_SKIP forbids: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    return _refuse_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():
    return _refuse_skip((yield))
