"""With BIBLIO_NO_SKIP set, as in CI, a test that would be skipped fails: every check is really made."""

import os

import pytest
from hypothesis import settings

# A slow machine is no fault of the code: speed lives in `make bench`. CI judges a change by the same examples
# every time; new ones are looked for where somebody can mend what they show.
settings.register_profile("ours", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("ours")


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
