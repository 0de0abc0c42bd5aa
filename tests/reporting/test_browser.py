"""The report in a browser: headless Chromium, offline, of Debian's packages chromium and chromium-driver."""

import json
import shutil

import pytest
from reporting.sample import REMARKS, Elements, report, small
from reporting.test_page import HOSTILE, hostile_result

from biblio.model import Document, Library, Name, Reference, Result, Source

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="chromium and chromedriver, which show the report, are not installed"
)
PHONE, DESK = 360, 1280


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = CHROMIUM
    for switch in (
        *(
            "headless=new",
            "no-sandbox",
            "disable-gpu",
            "disable-dev-shm-usage",
            "disable-background-networking",
        ),
        *("disable-component-update", "no-first-run", "host-resolver-rules=MAP * ~NOTFOUND"),
        f"user-data-dir={tmp_path_factory.mktemp('profile')}",
    ):
        options.add_argument(f"--{switch}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


class Shown:
    """A report that a browser shows."""

    def __init__(self, browser, path):
        self.browser, self.path = browser, path

    def load(self, page, media="", scheme="light", script=True):
        self.path.write_text(page, encoding="utf-8")
        self.resize(DESK)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": features})
        self.browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
        self.browser.get(self.path.as_uri())
        return self

    def resize(self, width):
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width == PHONE}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def js(self, code, *arguments):
        return self.browser.execute_script(f"return {code}", *arguments)

    def element(self, selector):
        return self.browser.find_element("css selector", selector)

    def elements(self, selector):
        return self.browser.find_elements("css selector", selector)

    def rows(self):
        """The keys of the sources in the table, as far as they are seen, in order."""
        seen = "[...document.querySelectorAll('tbody[id]')].filter((row) => row.checkVisibility())"
        return self.js(f"{seen}.map((row) => row.querySelector('code').textContent)")

    def enter(self, name, value):
        """Put a value into a field, as a user would; the page has acted on it when this returns."""
        field = f"document.getElementById('{name}')"
        event = "input" if name == "search" else "change"
        self.js(f"({field}.value = arguments[0], {field}.dispatchEvent(new Event('{event}')))", value)
        self.settle()

    def settle(self):
        self.js("new Promise((done) => setTimeout(done, 20))")

    def head(self, title):
        (button,) = (one for one in self.elements("thead th[data-sort] button") if one.text.startswith(title))
        return button


@pytest.fixture
def shown(browser, tmp_path):
    """Give what shows a report; at the end nothing was asked of a network and nothing was complained of."""
    for log in ("performance", "browser"):
        browser.get_log(log)
    yield Shown(browser, tmp_path / "report.html")
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    asked = [json.loads(one["message"])["message"] for one in browser.get_log("performance")]
    addresses = [
        one["params"]["request"]["url"] for one in asked if one["method"] == "Network.requestWillBeSent"
    ]
    schemes = {address.partition(":")[0] for address in addresses}
    assert "file" in schemes
    assert not schemes & {"http", "https", "ws", "wss", "ftp"}
    assert browser.get_log("browser") == []


def test_search(shown):
    shown.load(report(small(), REMARKS))
    assert shown.element("#status").text == "3 sources"
    wanted = {
        "traite": ["curie1910"],
        "ORIGIN 6th": ["darwin1872"],
        "londn": ["darwin1859"],
        "ibid 1859 book": ["darwin1859"],
        "two.txt:1": ["curie1910"],
        "a fort stood": [],
    }
    for words, found in wanted.items():
        shown.enter("search", words)
        assert (words, shown.rows()) == (words, found)
        assert shown.element("#status").text == f"{len(found)} of 3 sources"


def test_filters(shown):
    shown.load(report(small(), REMARKS))
    wanted = {
        ("document", "1"): ["darwin1859", "curie1910"],
        ("type", "journal article"): ["darwin1872"],
        ("flag", "u"): ["darwin1859", "darwin1872"],
        ("flag", "v"): ["darwin1859"],
        ("flag", "e"): ["darwin1859", "darwin1872"],
    }
    for (name, value), found in wanted.items():
        shown.enter(name, value)
        assert (name, value, shown.rows()) == (name, value, found)
        shown.enter(name, "")
        assert len(shown.rows()) == 3


def test_sorting_with_the_keyboard(shown):
    shown.load(report(small()))
    assert shown.element("[aria-sort]").text.startswith("Citations")
    wanted = {
        "Source": ("ascending", ["curie1910", "darwin1859", "darwin1872"]),
        "Year": ("ascending", ["darwin1859", "darwin1872", "curie1910"]),
        "Type": ("ascending", ["curie1910", "darwin1859", "darwin1872"]),
        "Documents": ("descending", ["darwin1859", "curie1910", "darwin1872"]),
    }
    for title, (way, found) in wanted.items():
        shown.head(title).send_keys("\n")
        assert (title, shown.rows()) == (title, found)
        assert shown.element("[aria-sort]").get_attribute("aria-sort") == way
        assert shown.element("[aria-sort]").text.startswith(title)
        shown.head(title).send_keys("\n")
        assert shown.element("[aria-sort]").get_attribute("aria-sort") != way
        assert shown.rows()[0] != found[0]


def test_sources_without_a_year_come_last_either_way(shown):
    shown.load(report(small()).replace('data-y="1872"', 'data-y=""'))
    for _ in range(2):
        shown.head("Year").click()
        assert shown.rows()[-1] == "darwin1872"


def test_a_link_opens_what_it_points_to(shown):
    shown.load(report(small(), REMARKS))
    shown.enter("search", "traite")
    assert not shown.element("#c2").is_displayed()
    shown.element('#uncertain a[href="#c2"]').click()
    shown.settle()
    assert shown.element("#c2").is_displayed()
    assert shown.element("#search").get_property("value") == ""


def test_all_rows_open_at_once(shown):
    shown.load(report(small()))
    for is_open in (True, False):
        shown.element("#unfold").click()
        assert {one.get_property("open") for one in shown.elements("tbody details")} == {is_open}


def test_light_and_dark(shown):
    colours = {}
    for scheme in ("light", "dark"):
        shown.load(report(small()), scheme=scheme)
        style = "getComputedStyle(document.{}).{}"
        colours[scheme] = (
            shown.js(style.format("documentElement", "backgroundColor")),
            shown.js(style.format("body", "color")),
        )
    assert colours["light"] == ("rgb(252, 251, 248)", "rgb(28, 31, 36)")
    assert colours["dark"] == ("rgb(20, 23, 27)", "rgb(231, 229, 223)")


def unwieldy():
    """Long words, long names, long keys, many documents."""
    long = "Donaudampfschifffahrtsgesellschaft" * 4
    result = small()
    sources = tuple(
        Source(
            f"{one.key}-{long}" if one.key == "unused" else one.key,
            one.work,
            Reference(type="article-newspaper", author=(Name(long),), title=f"{long} {'word ' * 40}"),
            one.members,
            one.variants,
            (*one.doubts, long),
        )
        for one in result.library.sources
    )
    papers = (*result.documents, *(Document(f"notes/{long}/{number}.txt", "") for number in range(30)))
    return Result(papers, result.citations, Library(sources), result.diagnostics)


@pytest.mark.parametrize("made", [small, unwieldy])
def test_nothing_sticks_out(shown, made):
    shown.load(report(made(), REMARKS))
    shown.element("#unfold").click()
    for width in (PHONE, 700, DESK):
        shown.resize(width)
        assert shown.js("document.documentElement.scrollWidth") <= width


def test_without_script_all_is_there_but_what_needs_it(shown):
    shown.load(report(small(), REMARKS), script=False)
    assert not shown.element(".controls").is_displayed()
    assert shown.rows() == ["darwin1859", "curie1910", "darwin1872"]
    assert shown.elements("thead button") == []
    shown.element("#s2 summary").click()
    assert shown.element("#c0").is_displayed()


def test_all_is_printed(shown):
    page = report(small(), REMARKS)
    shown.load(page, media="print")
    assert not shown.element(".controls").is_displayed()
    heights = shown.js(
        "[...document.querySelectorAll('li[id]')].map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) == len([one for one, _ in Elements(page).all("li") if "id" in one])
    assert min(heights) > 10


def test_hostile_text_does_nothing(shown):
    shown.load(report(hostile_result("".join(HOSTILE))))
    assert shown.js("[document.scripts.length, document.images.length]") == [1, 0]
    assert shown.rows() != []


def test_the_policy_holds(browser, tmp_path):
    """Neither data nor code comes from elsewhere, were it ever to get into the page."""
    Shown(browser, tmp_path / "report.html").load(report(small()))
    tried = """
        const done = arguments[0];
        const script = document.createElement("script");
        script.textContent = "window.strange = 1";
        document.body.append(script);
        fetch("data:,x").then(() => done("fetched"), () => done(window.strange ?? "refused"));
    """
    assert browser.execute_async_script(tried) == "refused"
    assert any("Content Security Policy" in one["message"] for one in browser.get_log("browser"))
