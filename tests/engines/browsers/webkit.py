#!/usr/bin/python3
"""
A bare WebKitGTK browser with a profile that stays, for WebKitWebDriver: webkit.py PROFILE WIDTHxHEIGHT
MiniBrowser forgets everything when it is driven, and so cannot show what a tablet shows after a restart.
"""
import os
import sys

import gi

gi.require_version('Gtk', '3.0')
gi.require_version('WebKit2', '4.1')
from gi.repository import Gtk, WebKit2  # noqa: E402

if sys.argv[1] == '--version':
    print(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version(), sep='.')
    sys.exit()

# What Safari on an iPad has, and WebKitGTK has but does not switch on.
AS_ON_IPAD = {'StorageAPI', 'StorageAPIEstimate', 'FileSystem', 'WebShare', 'WebShareFileAPI'}

profile = os.path.abspath(sys.argv[1])
width, height = (int(n) for n in sys.argv[2].split('x'))
downloads = os.path.join(profile, 'downloads')
os.makedirs(downloads, exist_ok=True)

data = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(profile, 'data'), base_cache_directory=os.path.join(profile, 'cache')
)
context = WebKit2.WebContext.new_with_website_data_manager(data)
context.set_preferred_languages(['nl-NL'])
settings = WebKit2.Settings()
features = WebKit2.Settings.get_all_features()
for i in range(features.get_length()):
    if features.get(i).get_identifier() in AS_ON_IPAD:
        settings.set_feature_enabled(features.get(i), True)


def keep(download, name):
    download.set_allow_overwrite(True)
    download.set_destination('file://' + os.path.join(downloads, os.path.basename(name)))
    return True


def view(*_):
    made = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=width, default_height=height, decorated=False)
    window.add(made)
    window.show_all()
    made.connect('close', lambda *_: window.destroy())
    return made


def automation(_, session):
    info = WebKit2.ApplicationInfo.new()
    info.set_name('WebKitGTK')
    info.set_version(1, 0, 0)
    session.set_application_info(info)
    session.connect('create-web-view', view)


context.connect('download-started', lambda _, download: download.connect('decide-destination', keep))
context.set_automation_allowed(True)
context.connect('automation-started', automation)
Gtk.main()
